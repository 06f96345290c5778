import { sql } from "kysely";
import { z } from "zod";
import type { Context } from "~/platform/context";
import { decodeCursor, type Page, toPage } from "~/platform/keyset";
import type { BadgeName } from "../badges/read-badges.server";

export interface Nomination extends BadgeName {
	id: number;
	handle: string;
	displayName: string;
	byHandle: string;
	byName: string;
	reason: string;
	nominatedAt: Date;
}

const PAGE = 50;

const idOnly = z.tuple([z.number().int().nonnegative()]);

/** What waits for the owner, oldest first. */
export async function listNominations(ctx: Context, cursor: string | null): Promise<Page<Nomination>> {
	const [after] = decodeCursor(cursor, idOnly) ?? [0];
	const { rows } = await sql<Nomination>`
		select n.id, b.slug, b.icon, b.picture_id, b.name, b.built_in, m.handle, m.display_name, giver.handle as by_handle,
			giver.display_name as by_name, n.reason, n.nominated_at
		from badge_nomination n
		join badge b on b.brand_id = n.brand_id and b.id = n.badge_id
		join member m on m.brand_id = n.brand_id and m.id = n.member_id
		join member giver on giver.brand_id = n.brand_id and giver.id = n.nominated_by
		where n.brand_id = ${ctx.brand.id} and n.state = 'open' and n.id > ${after}
		order by n.id limit ${PAGE + 1}
	`.execute(ctx.db);
	return toPage(rows, PAGE, ({ id }) => [id]);
}
