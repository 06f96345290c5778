import { sql } from "kysely";
import { z } from "zod";
import type { Context } from "~/platform/context";
import { decodeCursor, type Page, toPage } from "~/platform/keyset";
import type { Flag, ReferralState } from "../contract";

export interface Referral {
	id: number;
	state: ReferralState;
	flags: Flag[];
	act: "posts" | "purchase" | null;
	credit: number;
	joinedAt: Date;
	handle: string;
	name: string;
	referrerHandle: string;
	referrerName: string;
}

const PAGE = 30;

/** Who brought whom, newest first. For the owner. */
export async function listReferrals(
	ctx: Context,
	{ state = null, cursor = null }: { state?: ReferralState | null; cursor?: string | null },
): Promise<Page<Referral>> {
	const [before] = decodeCursor(cursor, z.tuple([z.number().int().positive()])) ?? [Number.MAX_SAFE_INTEGER];
	const { rows } = await sql<Referral>`
		select r.id, r.state, r.flags, r.act, r.credit, r.joined_at as "joinedAt", m.handle, m.display_name as name,
			f.handle as "referrerHandle", f.display_name as "referrerName"
		from referral r
		join member m on m.brand_id = r.brand_id and m.id = r.member_id
		join member f on f.brand_id = r.brand_id and f.id = r.referrer_id
		where r.brand_id = ${ctx.brand.id} and r.id < ${before}
			and ${state === null ? sql`true` : sql`r.state = ${state}`}
		order by r.id desc limit ${PAGE + 1}
	`.execute(ctx.db);
	return toPage(rows, PAGE, ({ id }) => [id]);
}

/** How many a member brought, by state. What is odd about them is not told. */
export async function countOwnReferrals(ctx: Context, memberId: number) {
	const { rows } = await sql<{ waiting: number; paid: number }>`
		select count(*) filter (where state in ('waiting', 'flagged')) as waiting, count(*) filter (where state = 'paid') as paid
		from referral where brand_id = ${ctx.brand.id} and referrer_id = ${memberId}
	`.execute(ctx.db);
	return rows[0] as { waiting: number; paid: number };
}
