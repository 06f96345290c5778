import { sql } from "kysely";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { tellPages } from "../tell-pages.server";

/** The badge that a member carries beside the name: one that they have, or none. */
export async function chooseTitle(ctx: Context, slug: string, on: boolean): Promise<void> {
	const { actor } = ctx;
	if (!actor) throw new DomainError("forbidden", "errors:sign-in-first");
	await inTransaction(ctx, async (tx) => {
		await tx.db
			.deleteFrom("memberTitle")
			.where("brandId", "=", tx.brand.id)
			.where("memberId", "=", actor.memberId)
			.execute();
		if (on) {
			const { rows } = await sql`
				insert into member_title (brand_id, member_id, badge_id)
				select distinct g.brand_id, g.member_id, g.badge_id from badge_grant g
				join badge b on b.brand_id = g.brand_id and b.id = g.badge_id and b.slug = ${slug} and b.enabled
				where g.brand_id = ${tx.brand.id} and g.member_id = ${actor.memberId} and g.revoked_at is null
				returning badge_id
			`.execute(tx.db);
			if (rows.length === 0) throw new DomainError("forbidden", "errors:standing.not-your-badge");
		}
		await tellPages(tx, [actor.memberId]);
	});
}
