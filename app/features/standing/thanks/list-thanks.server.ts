import { sql } from "kysely";
import { z } from "zod";
import type { Context } from "~/platform/context";
import { decodeCursor, type Page, toPage } from "~/platform/keyset";

export interface Thanks {
	id: number;
	handle: string;
	name: string;
	avatarId: number | null;
	byHandle: string;
	byName: string;
	reason: string;
	givenAt: Date;
}

const PAGE = 20;

const idOnly = z.tuple([z.number().int().positive()]);

/** Who was thanked for what, newest first; of one member, or of the whole community. */
export async function listThanks(
	ctx: Context,
	{ memberId = null, cursor = null }: { memberId?: number | null; cursor?: string | null } = {},
): Promise<Page<Thanks>> {
	const [before] = decodeCursor(cursor, idOnly) ?? [Number.MAX_SAFE_INTEGER];
	const { rows } = await sql<Thanks>`
		select h.id, m.handle, m.display_name as name, m.avatar_id as "avatarId", giver.handle as "byHandle",
			giver.display_name as "byName", h.reason, h.given_at as "givenAt"
		from thanks h
		join member m on m.brand_id = h.brand_id and m.id = h.member_id
		join member giver on giver.brand_id = h.brand_id and giver.id = h.given_by
		where h.brand_id = ${ctx.brand.id} and h.id < ${before}
			and ${memberId === null ? sql`true` : sql`h.member_id = ${memberId}`}
		order by h.id desc limit ${PAGE + 1}
	`.execute(ctx.db);
	return toPage(rows, PAGE, ({ id }) => [id]);
}
