import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { decodeCursor, timeAndId, toPage } from "~/platform/keyset";
import { readSetting } from "../rules/read-setting.server";
import type { Badge } from "./contract";
import { listBadges } from "./list-badges.server";
import { actsOfMembers, measured } from "./measured.server";

export type BadgeName = Pick<Badge, "slug" | "icon" | "pictureId" | "name" | "builtIn">;

export interface HeldBadge extends BadgeName {
	times: number;
	isTitle: boolean;
	/** Of the newest one given by hand. */
	reason: string;
	grantedAt: Date;
}

/** A member's badges, newest first; none where the brand gives none. */
export async function listHeldBadges(ctx: Context, memberId: number): Promise<HeldBadge[]> {
	if (!(await readSetting(ctx)).enabled) return [];
	const { rows } = await sql<HeldBadge>`
		select b.slug, b.icon, b.picture_id, b.name, b.built_in, count(*) as times, bool_or(t.badge_id is not null) as is_title,
			coalesce((array_agg(g.reason order by g.granted_at desc) filter (where g.reason <> ''))[1], '') as reason,
			max(g.granted_at) as granted_at
		from badge_grant g
		join badge b on b.brand_id = g.brand_id and b.id = g.badge_id and b.enabled
		left join member_title t on t.brand_id = g.brand_id and t.member_id = g.member_id and t.badge_id = g.badge_id
		where g.brand_id = ${ctx.brand.id} and g.member_id = ${memberId} and g.revoked_at is null
		group by b.id, b.slug, b.icon, b.picture_id, b.name, b.built_in order by granted_at desc, b.id
	`.execute(ctx.db);
	return rows;
}

export interface Progress {
	badgeId: number;
	value: number;
}

/** How far a member is with the badges that they do not have yet. */
export async function readProgress(ctx: Context, badges: Badge[], memberId: number): Promise<Progress[]> {
	const open = badges.filter(({ measure }) => measure !== "by-hand");
	if (open.length === 0) return [];
	const asked = { brandId: ctx.brand.id, now: ctx.now, members: [memberId] };
	const parts = open.map(
		(badge) => sql`select ${badge.id}::bigint as badge_id, value from (${measured(asked, badge)}) one`,
	);
	const { rows } = await sql<Progress>`
		with ${actsOfMembers(asked, open)} ${sql.join(parts, sql` union all `)}`.execute(ctx.db);
	return rows;
}

/** A badge that is shown, by its slug. */
export async function findBadge(ctx: Context, slug: string): Promise<Badge> {
	const badge = (await readSetting(ctx)).enabled
		? (await listBadges(ctx)).find((one) => one.slug === slug && one.enabled)
		: undefined;
	if (!badge) throw new DomainError("not-found", "errors:standing.badge-gone");
	return badge;
}

export interface Holder {
	memberId: number;
	handle: string;
	name: string;
	avatarId: number | null;
	grantedAt: Date;
}

const HOLDERS = 50;

/** Who has a badge, newest first. Of a repeatable one everybody's first. */
export async function listHolders(ctx: Context, badgeId: number, cursor: string | null) {
	const after = decodeCursor(cursor, timeAndId);
	const { rows } = await sql<Holder>`
		select g.member_id, m.handle, m.display_name as name, m.avatar_id, g.granted_at
		from badge_grant g
		join member m on m.brand_id = g.brand_id and m.id = g.member_id
		where g.brand_id = ${ctx.brand.id} and g.badge_id = ${badgeId} and g.revoked_at is null
			and g.turn = (select min(turn) from badge_grant f where f.brand_id = g.brand_id and f.badge_id = g.badge_id
				and f.member_id = g.member_id and f.revoked_at is null)
			and (${after?.[0] ?? null}::timestamptz is null or (g.granted_at, g.member_id) < (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? 0}::bigint))
		order by g.granted_at desc, g.member_id desc limit ${HOLDERS + 1}
	`.execute(ctx.db);
	return toPage(rows, HOLDERS, ({ grantedAt, memberId }) => [grantedAt.toISOString(), memberId]);
}
