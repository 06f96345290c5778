import { applyForTier, saveProgramme, switchProgramme } from "~/features/ambassadors/index.server";
import type { ModeratedForum } from "./moderation";

const DAY = 86_400_000;

/** A programme that asks for little, and somebody who reaches it or not. */
export function programmeOf(forum: ModeratedForum) {
	const asks = (accepted: number, days: number) => ({
		"accepted-answers": accepted,
		"distinct-givers": 0,
		"threads-answered": 0,
		"days-active": days,
	});
	const words = { name: {}, flair: {} };
	const settings = {
		windowDays: 180,
		termMonths: 12,
		earlyAccess: true,
		questions: [{ text: { en: "Why?" }, required: true }],
		tiers: [
			{ tier: 1 as const, ...words, icon: "star", criteria: asks(0, 5) },
			{ tier: 2 as const, ...words, icon: "star", criteria: asks(2, 5) },
			{ tier: 3 as const, ...words, icon: "star", criteria: asks(50, 50) },
		],
	};

	async function begin() {
		await saveProgramme(await forum.as(forum.brand.owner), settings);
		await switchProgramme(await forum.as(forum.brand.owner), true);
	}

	/** Days on which somebody wrote, the last of them before the clock of this moment. */
	async function work(memberId: number, days: number, accepted = 0) {
		const { now } = await forum.as(null);
		const act = (rule: string, subject: number, back: number) =>
			forum.services.pool.query(
				"insert into standing_award (brand_id, rule, subject_id, member_id, at, state) values ($1, $2, $3, $4, $5, 'vested')",
				[forum.brand.id, rule, subject, memberId, new Date(now.getTime() - back * DAY)],
			);
		for (let day = 0; day < days; day += 1) await act("reply-posted", 1_000_000 + unique(), day);
		for (let day = 0; day < accepted; day += 1) await act("answer-accepted", 1_000_000 + unique(), day);
	}
	let last = 0;
	const unique = () => {
		last += 1;
		return last;
	};

	const apply = async (memberId: number, tier: 1 | 2 | 3 = 1) =>
		applyForTier(await forum.as(memberId), { tier, answers: ["To help."] });

	/** What everybody reads of a member. */
	async function standingOf(memberId: number) {
		const { tier, alumni } = await forum.db
			.selectFrom("member")
			.select(["tier", "alumni"])
			.where("brandId", "=", forum.brand.id)
			.where("id", "=", memberId)
			.executeTakeFirstOrThrow();
		return { tier, alumni };
	}

	const termOf = (memberId: number) =>
		forum.db
			.selectFrom("ambassadorTerm")
			.selectAll()
			.where("brandId", "=", forum.brand.id)
			.where("memberId", "=", memberId)
			.orderBy("id", "desc")
			.executeTakeFirstOrThrow();

	const applicationOf = (memberId: number) =>
		forum.db
			.selectFrom("ambassadorApplication")
			.selectAll()
			.where("brandId", "=", forum.brand.id)
			.where("memberId", "=", memberId)
			.orderBy("id", "desc")
			.executeTakeFirstOrThrow();

	/** The kinds and outcomes that somebody was told, in order. */
	async function toldOf(memberId: number) {
		await forum.drainJobs();
		const { rows } = await forum.services.pool.query<{ told: string }>(
			`select n.kind || ':' || coalesce(e.facts ->> 'outcome', '') as told
			from notification n join event e on e.brand_id = n.brand_id and e.id = n.event_id
			where n.brand_id = $1 and n.member_id = $2 and (n.kind like 'ambassador%' or n.kind = 'mission-decided') order by n.id`,
			[forum.brand.id, memberId],
		);
		return rows.map(({ told }) => told);
	}

	return { settings, begin, work, apply, standingOf, termOf, applicationOf, toldOf };
}
