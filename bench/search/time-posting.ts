import { loadActor } from "~/features/members/index.server";
import { addReply } from "~/features/threads/index.server";
import type { Context } from "~/platform/context";
import { collectSubscriptions } from "~/platform/events/subscriptions";
import { operate } from "../forum/found-forum";
import type { OpenForum } from "../forum/open-forum";
import { withInstallation } from "../forum/with-installation";

const AT_ONCE = 10;
const EACH_ROUND = 300;

export interface Posting {
	/** Posts per second, one figure per round. */
	on: number[];
	off: number[];
}

/**
 * How fast replies are posted with what searching does in their transaction, and without it, in turns. No queue is
 * worked and nothing goes over HTTP: both would make the difference smaller.
 */
export const timePosting = (forum: OpenForum, rounds: number): Promise<Posting> =>
	withInstallation(forum.url, forum.folder, async (installation) => {
		const ctx = await operate(installation, forum.brandId);
		const actor = await loadActor(installation.db, forum.brandId, { accountId: forum.readerAccountId });
		const threads = (
			await installation.db.selectFrom("thread").select("id").orderBy("id").limit(500).execute()
		).map(({ id }) => id);
		const { features } = ctx.services.subscriptions;
		const subscriptions = collectSubscriptions(features.filter(({ name }) => name !== "search"));
		const services = { ...ctx.services, limits: { spend: async () => {}, refund: async () => {} } };
		const on: Context = { ...ctx, actor, services };
		const off: Context = { ...on, services: { ...services, subscriptions } };
		const posting: Posting = { on: [], off: [] };
		// The first round warms up.
		for (let round = 0; round <= rounds; round += 1)
			for (const name of round % 2 === 0 ? (["on", "off"] as const) : (["off", "on"] as const)) {
				const rate = await postAll(name === "on" ? on : off, threads);
				if (round > 0) posting[name].push(rate);
			}
		return posting;
	});

let written = 0;

async function postAll(ctx: Context, threads: number[]): Promise<number> {
	let left = EACH_ROUND;
	const began = performance.now();
	async function work() {
		while (left-- > 0) {
			written += 1;
			const body = `Reply ${written} of the bench, of the usual length: two sentences. It is said once only, by ${written}.`;
			const threadId = threads[(written * 7) % threads.length] as number;
			await addReply({ ...ctx, now: new Date() }, { threadId, body, bodyDocument: "", replyTo: null });
		}
	}
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	return EACH_ROUND / ((performance.now() - began) / 1000);
}
