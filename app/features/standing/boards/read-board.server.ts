import { sql } from "kysely";
import { readersOf } from "~/features/threads/policy";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { readSetting } from "../rules/read-setting.server";
import { boardSpan } from "./board-span";
import type { BoardPeriod, BoardQuery } from "./contract";
import { listSeasons, type Season } from "./seasons.server";

export interface BoardRow {
	memberId: number;
	handle: string;
	name: string;
	avatarId: number | null;
	points: number;
	/** Those with the same points share a rank; the next rank leaves as many out. */
	rank: number;
	/** Nobody counted further: the place is at least this. */
	isBeyond: boolean;
}

export interface Board {
	period: BoardPeriod;
	/** The first day of the period, and of the ones before and after it; null where there is none. */
	starts: string;
	before: string | null;
	after: string | null;
	season: Season | null;
	category: { slug: string; name: string } | null;
	top: BoardRow[];
	/** Where the reader stands, when not among the first. */
	own: BoardRow | null;
	/** Whether the reader stands on boards at all; null for visitors and staff. */
	listed: boolean | null;
}

const TOP = 50;
/** How many places are counted to find somebody's own. */
const FURTHEST = 10_000;

/** Who did most for others in a period: read from sums that are kept with every entry, by index, whatever the size. */
export async function readBoard(ctx: Context, query: BoardQuery): Promise<Board> {
	const { enabled, boards } = await readSetting(ctx);
	if (!enabled || !boards) throw new DomainError("not-found", "errors:standing.boards-off");
	const today = ctx.now.toISOString().slice(0, 10);
	const seasons = query.period === "season" ? await listSeasons(ctx) : [];
	const season =
		seasons.find(({ since, until }) => since <= (query.day ?? today) && until >= (query.day ?? today)) ??
		null;
	if (query.period === "season" && !season) throw new DomainError("not-found", "errors:standing.season-gone");
	const span =
		query.period === "season"
			? { starts: (season as Season).since, before: null, after: null }
			: boardSpan(query.period, query.day ?? today);
	const category =
		query.category === null || query.category === undefined ? null : await findCategory(ctx, query.category);
	const place = { category: category?.id ?? 0, period: query.period, starts: span.starts };
	const [top, own] = await Promise.all([readTop(ctx, place), readOwn(ctx, place)]);
	return {
		period: query.period,
		...span,
		after: span.after !== null && span.after <= today ? span.after : null,
		season,
		category: category && { slug: category.slug, name: category.name },
		top,
		own: own.row && !top.some(({ memberId }) => memberId === own.row?.memberId) ? own.row : null,
		listed: ctx.actor?.role === "member" ? own.listed : null,
	};
}

interface Place {
	category: number;
	period: BoardPeriod;
	starts: string;
}

const onBoard = (ctx: Context, { category, period, starts }: Place) =>
	sql`b.brand_id = ${ctx.brand.id} and b.category_key = ${category} and b.period = ${period} and b.starts = ${starts}::date and b.points > 0`;

async function readTop(ctx: Context, place: Place): Promise<BoardRow[]> {
	const { rows } = await sql<BoardRow>`
		select first.*, rank() over (order by points desc) as rank, false as "isBeyond" from (
			select m.id as "memberId", m.handle, m.display_name as name, m.avatar_id as "avatarId", b.points
			from standing_board b
			join member m on m.brand_id = b.brand_id and m.id = b.member_id and m.role = 'member' and m.erased_at is null
			where ${onBoard(ctx, place)}
				and not exists (select from standing_unlisted u where u.brand_id = b.brand_id and u.member_id = b.member_id)
			order by b.points desc, b.member_id limit ${TOP}
		) first
		order by rank, name, "memberId"
	`.execute(ctx.db);
	return rows;
}

interface Own {
	listed: boolean;
	points: number | null;
	/** How many have more, as far as that was counted, and how many of all who have more do not want to be listed. */
	ahead: number;
	unlisted: number;
}

async function readOwn(ctx: Context, place: Place): Promise<{ listed: boolean; row: BoardRow | null }> {
	const { actor } = ctx;
	if (actor?.role !== "member") return { listed: false, row: null };
	const { rows } = await sql<Own>`
		with mine as (
			select b.points from standing_board b where ${onBoard(ctx, place)} and b.member_id = ${actor.memberId}
		)
		select not exists (select from standing_unlisted where brand_id = ${ctx.brand.id} and member_id = ${actor.memberId}) as listed,
			(select points from mine) as points,
			(select count(*) from (
				select from standing_board b where ${onBoard(ctx, place)} and b.points > (select points from mine) limit ${FURTHEST}
			) before) as ahead,
			(select count(*) from standing_unlisted u
					join standing_board b on b.brand_id = u.brand_id and b.member_id = u.member_id, mine
					where u.brand_id = ${ctx.brand.id} and ${onBoard(ctx, place)} and b.points > mine.points) as unlisted
	`.execute(ctx.db);
	const { listed, points, ahead, unlisted } = rows[0] as Own;
	const isBeyond = ahead === FURTHEST;
	const rank = 1 + ahead - (isBeyond ? 0 : unlisted);
	const { memberId, handle, displayName: name, avatarId } = actor;
	return {
		listed,
		row: listed && points !== null ? { memberId, handle, name, avatarId, points, rank, isBeyond } : null,
	};
}

async function findCategory(ctx: Context, slug: string) {
	const found = await ctx.db
		.selectFrom("category")
		.select(["id", "slug", "name"])
		.where("brandId", "=", ctx.brand.id)
		.where("slug", "=", slug)
		.where("readableBy", "in", readersOf(ctx.actor))
		.executeTakeFirst();
	if (!found) throw new DomainError("not-found", "errors:category-gone");
	return found;
}
