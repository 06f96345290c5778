import { locales } from "~/platform/identity";
import { renderDocument } from "~/platform/rich-text/render";
import { type Column, insertAll, type Tx } from "./bulk";
import { documentOf, inline, paragraph } from "./document-parts";
import { fill } from "./fill";
import type { ForumPlan } from "./forum-plan";
import { phraseBook } from "./phrase-book";
import { Random, seedOf } from "./random";
import { acceptedNumber, ideaStatusOf, votersOf } from "./reactions";
import type { Ids } from "./threads";
import type { Topic } from "./topics";

const DAY = 86_400_000;

/** Inserts accepted answers, votes for ideas and the brand's answers to them. */
export async function insertOutcomes(tx: Tx, ids: Ids, plan: ForumPlan, now: Date): Promise<void> {
	const threads = plan.topics.map((topic, thread) => ({ topic, thread }));
	const brand: Column<unknown> = ["brand_id", "bigint", () => ids.brandId];
	const startOf = (thread: number) => plan.times[plan.placeOf(thread, 1)] as number;
	const before = (time: number) => new Date(Math.min(time, now.getTime())).toISOString();

	const accepted = threads.flatMap(({ thread }) => {
		const number = acceptedNumber(plan, thread);
		return number === null ? [] : [{ thread, place: plan.placeOf(thread, number) }];
	});
	await insertAll(tx, "accepted_answer", accepted, [
		brand,
		["thread_id", "bigint", ({ thread }) => ids.thread(thread)],
		["post_id", "bigint", ({ place }) => ids.post(place)],
		["accepted_by", "bigint", ({ thread }) => ids.member(plan.authors[plan.placeOf(thread, 1)] as number)],
		["accepted_at", "timestamptz", ({ place }) => before((plan.times[place] as number) + DAY / 12)],
	]);

	const votes = threads.flatMap(({ thread }) =>
		votersOf(plan, thread).map((person, turn) => ({ thread, person, turn })),
	);
	await insertAll(tx, "idea_vote", votes, [
		brand,
		["thread_id", "bigint", ({ thread }) => ids.thread(thread)],
		["member_id", "bigint", ({ person }) => ids.member(person)],
		["voted_at", "timestamptz", ({ thread, turn }) => before(startOf(thread) + (turn + 1) * (DAY / 9))],
	]);

	const answers = threads.flatMap(({ topic, thread }) => {
		const status = ideaStatusOf(plan, thread);
		return status === null || status === "open"
			? []
			: [{ thread, status, topic, document: verdict(topic, thread, status) }];
	});
	await insertAll(tx, "idea_answer", answers, [
		brand,
		["thread_id", "bigint", ({ thread }) => ids.thread(thread)],
		["status", "text", ({ status }) => status],
		["document", "jsonb", ({ document }) => JSON.stringify(document)],
		["body_html", "text", ({ document }) => renderDocument(document)],
		["answered_by", "bigint", ({ topic }) => ids.member(locales.indexOf(topic.locale))],
		["answered_at", "timestamptz", ({ thread }) => before(startOf(thread) + 20 * DAY)],
	]);
}

const verdicts = ["started", "planned", "shipped", "declined"] as const;

function verdict({ locale, words }: Topic, thread: number, status: (typeof verdicts)[number]) {
	const text = phraseBook[locale].verdicts[verdicts.indexOf(status)] as string;
	return documentOf([paragraph(inline(fill(text, locale, words, new Random(seedOf(thread, -4)))))]);
}
