import { loadActor } from "~/features/members/index.server";
import { saveScreeningRule, screen } from "~/features/rules/index.server";
import { operate } from "../forum/found-forum";
import type { OpenForum } from "../forum/open-forum";
import { withInstallation } from "../forum/with-installation";

const TEXTS = 400;
const WORDS = 1_000;
/** Repeats with a few letters changed: as long as a long answer. */
const PARAGRAPH =
	"The grinder makes a strange noise after ten minutes, and I have cleaned it twice already. Has anybody else seen this with the new burrs? ";

/** How long screening takes with every kind of rule that asks nobody outside, in ms per text. */
export const timeScreening = (forum: OpenForum): Promise<number[]> =>
	withInstallation(forum.url, forum.folder, async (installation) => {
		const ctx = await operate(installation, forum.brandId);
		const owner = await loadActor(installation.db, forum.brandId, { memberId: forum.ownerId });
		const words = Array.from({ length: WORDS }, (_, n) => `forbiddenword${n}`);
		const rules = [
			{
				kind: "word-list",
				verdict: "hold",
				settings: { words, phrases: ["buy now cheap"], patterns: ["(?i)cas+ino\\d+"] },
			},
			{ kind: "repeat", verdict: "hold", settings: {} },
			{ kind: "links", verdict: "hold", settings: {} },
			{ kind: "first-posts", verdict: "hold", settings: {} },
			{ kind: "rejections", verdict: "hold", settings: {} },
		];
		for (const rule of rules)
			await saveScreeningRule({ ...ctx, actor: owner }, { ...rule, name: rule.kind, mode: "on" } as never);
		const reader = await loadActor(installation.db, forum.brandId, { accountId: forum.readerAccountId });
		const [category] = await installation.db.selectFrom("category").select("id").limit(1).execute();
		const times: number[] = [];
		for (let n = 0; n < TEXTS + 20; n += 1) {
			const text = `${n} ${PARAGRAPH.repeat(10)}`;
			const began = performance.now();
			await screen(
				{ ...ctx, actor: reader, now: new Date() },
				{
					categoryId: category?.id as number,
					threadId: null,
					postId: null,
					text,
					links: [],
					mentions: 0,
					images: 0,
					locale: "en",
				},
			);
			// The first ones compile rules and plans.
			if (n >= 20) times.push(performance.now() - began);
		}
		return times;
	});
