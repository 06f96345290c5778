import { sql } from "kysely";
import { z } from "zod";
import type { ByLocale } from "~/platform/by-locale";
import type { Context } from "~/platform/context";
import { decodeCursor, type Page, toPage } from "~/platform/keyset";
import type { ClaimState } from "../contract";

export interface Claim {
	id: number;
	rewardId: number;
	reward: ByLocale;
	price: number;
	state: ClaimState;
	needsAddress: boolean;
	address: string;
	note: string;
	/** Of a reward of codes, once it is given. For its member only. */
	code: string | null;
	handle: string;
	name: string;
	requestedAt: Date;
	movedAt: Date;
}

const PAGE = 30;

interface Wanted {
	memberId?: number;
	states?: readonly ClaimState[];
	cursor?: string | null;
	limit?: number;
}

/** Claims, newest first: of one member, or of all. Who may see them is asked before. */
export async function listClaims(
	ctx: Context,
	{ memberId, states, cursor = null, limit = PAGE }: Wanted,
): Promise<Page<Claim>> {
	const [before] = decodeCursor(cursor, z.tuple([z.number().int().positive()])) ?? [Number.MAX_SAFE_INTEGER];
	const { rows } = await sql<Claim>`
		select c.id, c.reward_id as "rewardId", r.name as reward, c.price, c.state, r.needs_address as "needsAddress", c.address, c.note,
			x.code, m.handle, m.display_name as name, c.requested_at as "requestedAt", c.moved_at as "movedAt"
		from claim c
		join reward r on r.brand_id = c.brand_id and r.id = c.reward_id
		join member m on m.brand_id = c.brand_id and m.id = c.member_id
		left join reward_code x on x.brand_id = c.brand_id and x.claim_id = c.id and ${memberId !== undefined}
		where c.brand_id = ${ctx.brand.id} and c.id < ${before}
			and ${memberId === undefined ? sql`true` : sql`c.member_id = ${memberId}`}
			and ${states === undefined ? sql`true` : sql`c.state = any(${states}::text[])`}
		order by c.id desc limit ${limit + 1}
	`.execute(ctx.db);
	return toPage(rows, limit, ({ id }) => [id]);
}
