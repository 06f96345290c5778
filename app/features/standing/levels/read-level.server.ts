import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { GRACE_DAYS, type LevelMeasure, levelMeasures, type Requirements } from "./contract";
import { judged } from "./measured.server";
import { readLevelSettings } from "./read-level-settings.server";

/** How far a member is with one thing that a level asks for. */
export interface LevelProgress {
	measure: LevelMeasure;
	value: number;
	asked: number;
}

export interface LevelView {
	level: number;
	windowDays: number;
	/** What the team gave or fixed, and why; null where the member reached it. */
	lock: { reason: string } | null;
	/** What the next level asks for; null where none can be reached. */
	next: { level: number; progress: LevelProgress[] } | null;
	/** What keeps the level and is too little now, and until when it may be. */
	risk: { until: Date; progress: LevelProgress[] } | null;
	/** A sanction within the window: nothing is gained while it counts. */
	sanctioned: boolean;
}

interface Row extends Requirements {
	level: number;
	reached: number;
	belowSince: Date | null;
	reason: string | null;
	clean: boolean;
}

/** Where a member stands; null where the brand has no levels, and for staff. */
export async function readLevel(ctx: Context, memberId: number): Promise<LevelView | null> {
	if (!ctx.brand.levels.shown) return null;
	const settings = await readLevelSettings(ctx);
	const { rows } = await sql<Row>`
		with ${judged({ brandId: ctx.brand.id, now: ctx.now, settings, members: [memberId] })}
		select d.*, m.level, coalesce(s.reached, 1) as reached, s.below_since, l.reason
		from measured d
		join member m on m.brand_id = ${ctx.brand.id} and m.id = d.member_id
		left join level_state s on s.brand_id = m.brand_id and s.member_id = m.id
		left join level_lock l on l.brand_id = m.brand_id and l.member_id = m.id
	`.execute(ctx.db);
	const row = rows[0];
	if (!row) return null;
	const { level, reached, belowSince, reason, clean } = row;
	const progressTo = (to: number): LevelProgress[] => {
		const asks = settings.requirements[to - 2];
		if (!asks) throw new DomainError("not-found", "errors:levels.off");
		return levelMeasures.flatMap((measure) =>
			asks[measure] > 0 ? [{ measure, value: row[measure], asked: asks[measure] }] : [],
		);
	};
	const until = belowSince && new Date(belowSince.getTime() + GRACE_DAYS * 86_400_000);
	return {
		level,
		windowDays: settings.windowDays,
		lock: reason === null ? null : { reason },
		next: reached < 4 && reason === null ? { level: reached + 1, progress: progressTo(reached + 1) } : null,
		risk:
			until && reason === null
				? { until, progress: progressTo(reached).filter(({ value, asked }) => value * 10 < asked * 9) }
				: null,
		sanctioned: !clean,
	};
}

export interface LevelChangeRow {
	id: number;
	from: number;
	to: number;
	cause: "reached" | "not-kept" | "given" | "unlocked";
	reason: string;
	changedAt: Date;
}

const CHANGES = 20;

/** Why a member has their level, newest first. */
export async function listLevelChanges(ctx: Context, memberId: number): Promise<LevelChangeRow[]> {
	const { rows } = await sql<LevelChangeRow>`
		select id, from_level as "from", to_level as "to", cause, reason, changed_at from level_change
		where brand_id = ${ctx.brand.id} and member_id = ${memberId} order by id desc limit ${CHANGES}
	`.execute(ctx.db);
	return rows;
}
