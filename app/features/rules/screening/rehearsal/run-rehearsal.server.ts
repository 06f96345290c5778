import { setImmediate } from "node:timers/promises";
import type { Context } from "~/platform/context";
import { isOutside } from "../kinds";
import { prepareRule, type ReadyRule } from "../prepare-rule";
import type { ScreeningRule } from "../types";
import { type Excerpt, excerptAround } from "./excerpt";
import { judgePastPost } from "./judge-past-post.server";
import { type Aftermath, countPastPosts, type PastPost, pastPosts, type Walk } from "./past-posts.server";

/** Services outside are asked about the newest posts only: they count requests, and each takes its time. */
export const OUTSIDE_LIMIT = 200;
const CHUNK = 200;
const MAX_EXAMPLES = 20;
/** After so many questions without an answer there will be none. */
const MAX_UNANSWERED = 10;
/** Requests are answered in between. */
const BUSY_MS = 20;

export interface Example extends Excerpt {
	postId: number;
	threadId: number;
	threadTitle: string;
	number: number;
	score: number | null;
	aftermath: Aftermath;
}

/** Runs a rehearsal that waits, from the beginning, keeping its progress. What goes wrong is kept with it. */
export async function runRehearsal(ctx: Context, id: number): Promise<void> {
	const rehearsal = await begin(ctx, id);
	if (!rehearsal) return;
	try {
		const rule = prepareRule(rehearsal.rule);
		const tally = newTally();
		const walk = walkOf(rule, rehearsal.since, rehearsal.until);
		const limit = isOutside(rule.kind) ? OUTSIDE_LIMIT : Number.POSITIVE_INFINITY;
		const postCount = Math.min(limit, await countPastPosts(ctx, walk));
		await keep(ctx, id, { postCount });
		let before: number | null = null;
		while (tally.checked < limit) {
			const posts: PastPost[] = await pastPosts(ctx, walk, before, Math.min(CHUNK, limit - tally.checked));
			if (posts.length === 0) break;
			await judgeAll(ctx, posts, rule, tally);
			before = posts.at(-1)?.id ?? null;
			await keepTally(ctx, id, tally);
		}
		await keep(ctx, id, { state: "done", finishedAt: new Date() });
	} catch (error) {
		ctx.services.log.warn({ rehearsalId: id, reason: (error as Error).name }, "a rehearsal failed");
		const failure = error instanceof Unanswered ? "unanswered" : "unexpected";
		await keep(ctx, id, { state: "failed", failure, finishedAt: new Date() });
	}
}

class Unanswered extends Error {}

async function begin(ctx: Context, id: number) {
	const row = await ctx.db
		.updateTable("rehearsal")
		.set({ state: "running", checked: 0, caught: 0, approved: 0, actedOn: 0, examples: "[]" })
		.where("brandId", "=", ctx.brand.id)
		.where("id", "=", id)
		.where("state", "in", ["waiting", "running"])
		.returning(["kind", "verdict", "settings", "since", "askedAt"])
		.executeTakeFirst();
	if (!row) return null;
	const { kind, verdict, settings, since, askedAt } = row;
	const rule = { id: 0, name: "", mode: "on", version: 0, kind, verdict, settings } as ScreeningRule;
	return { rule, since, until: askedAt };
}

/** What of the past a rule asks for. */
function walkOf({ kind, prepared }: ReadyRule, since: Date, until: Date): Walk {
	const settings = prepared as { posts?: number; newcomerPosts?: number; hours?: number };
	const posts = kind === "links" ? settings.newcomerPosts : kind === "first-posts" ? settings.posts : 0;
	return { since, until, kind, posts: posts ?? 0, hours: kind === "repeat" ? (settings.hours ?? 0) : 0 };
}

const newTally = () => ({
	checked: 0,
	caught: 0,
	approved: 0,
	actedOn: 0,
	unanswered: 0,
	examples: [] as Example[],
});
type Tally = ReturnType<typeof newTally>;

async function judgeAll(ctx: Context, posts: PastPost[], rule: ReadyRule, tally: Tally) {
	let breath = performance.now();
	for (const post of posts) {
		await judgeOne(ctx, post, rule, tally);
		if (performance.now() - breath < BUSY_MS) continue;
		await setImmediate();
		breath = performance.now();
	}
}

async function judgeOne(ctx: Context, post: PastPost, rule: ReadyRule, tally: Tally) {
	tally.checked += 1;
	const judged = await judgePastPost(ctx, post, rule).catch((error) => {
		if (!isOutside(rule.kind)) throw error;
		tally.unanswered += 1;
		if (tally.unanswered >= MAX_UNANSWERED) throw new Unanswered();
		return null;
	});
	if (!judged?.said) return;
	tally.caught += 1;
	tally.approved += Number(post.aftermath === "approved");
	tally.actedOn += Number(post.aftermath === "acted-on");
	if (tally.examples.length >= MAX_EXAMPLES) return;
	tally.examples.push({
		postId: post.id,
		threadId: post.threadId,
		threadTitle: post.threadTitle,
		number: post.number,
		score: judged.said.score ?? null,
		aftermath: post.aftermath,
		...excerptAround(judged.candidate.text, judged.said.matches ?? []),
	});
}

const keepTally = (ctx: Context, id: number, { checked, caught, approved, actedOn, examples }: Tally) =>
	keep(ctx, id, { checked, caught, approved, actedOn, examples: JSON.stringify(examples) });

const keep = (ctx: Context, id: number, progress: object) =>
	ctx.db
		.updateTable("rehearsal")
		.set(progress)
		.where("brandId", "=", ctx.brand.id)
		.where("id", "=", id)
		.execute();
