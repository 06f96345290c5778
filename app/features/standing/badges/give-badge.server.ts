import { sql } from "kysely";
import { findNamed } from "~/features/members/index.server";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { badgeEarned } from "../events";
import { takeTurn } from "../take-turn.server";
import { tellPages } from "../tell-pages.server";

interface Place {
	slug: string;
	handle: string;
}

/** Gives a badge by hand, with the reason that its member and everybody reads. Once, or once more if it is repeatable. */
export async function giveBadge(
	ctx: Context,
	{ slug, handle, reason }: Place & { reason: string },
): Promise<void> {
	await change(ctx, { slug, handle }, async (tx, badge, memberId) => {
		const { rows } = await sql<{ turn: number }>`
			insert into badge_grant (brand_id, badge_id, member_id, turn, granted_at, granted_by, reason)
			select ${tx.brand.id}, ${badge.id}, ${memberId}, case when ${badge.repeatable} then coalesce(max(turn), 0) + 1 else 1 end,
				${tx.now}, ${tx.actor?.memberId ?? null}, ${reason}
			from badge_grant where brand_id = ${tx.brand.id} and badge_id = ${badge.id} and member_id = ${memberId}
			on conflict (brand_id, badge_id, member_id, turn) do update
				set granted_at = excluded.granted_at, granted_by = excluded.granted_by, reason = excluded.reason,
					revoked_at = null, revoked_by = null
				where badge_grant.revoked_at is not null
			returning turn
		`.execute(tx.db);
		if (rows.length === 0) throw new DomainError("conflict", "errors:standing.has-badge");
		await count(tx, badge.id, 1);
		await record(tx, badgeEarned, { memberId, slug, name: badge.name as Record<string, string> });
		await writeAudit(tx, {
			act: "badge.given",
			subjectKind: "member",
			subjectId: memberId,
			after: { slug, reason },
		});
	});
}

/** Takes a badge back by hand: it does not come back by itself. */
export async function takeBadge(ctx: Context, { slug, handle }: Place): Promise<void> {
	await change(ctx, { slug, handle }, async (tx, badge, memberId) => {
		const taken = await tx.db
			.updateTable("badgeGrant")
			.set({ revokedAt: tx.now, revokedBy: tx.actor?.memberId ?? null })
			.where("brandId", "=", tx.brand.id)
			.where("badgeId", "=", badge.id)
			.where("memberId", "=", memberId)
			.where("revokedAt", "is", null)
			.returning("turn")
			.execute();
		if (taken.length === 0) throw new DomainError("not-found", "errors:standing.has-no-badge");
		await count(tx, badge.id, -taken.length);
		await writeAudit(tx, {
			act: "badge.taken",
			subjectKind: "member",
			subjectId: memberId,
			before: { slug, turns: taken.map(({ turn }) => turn) },
		});
	});
}

interface Held {
	id: number;
	repeatable: boolean;
	name: unknown;
}

async function change(
	ctx: Context,
	{ slug, handle }: Place,
	act: (tx: WriteContext, badge: Held, memberId: number) => Promise<void>,
) {
	if (ctx.actor?.role !== "owner") throw new DomainError("forbidden", "errors:not-allowed");
	await inTransaction(ctx, async (tx) => {
		await takeTurn(tx);
		const badge = await tx.db
			.selectFrom("badge")
			.select(["id", "repeatable", "name"])
			.where("brandId", "=", tx.brand.id)
			.where("slug", "=", slug)
			.executeTakeFirst();
		if (!badge) throw new DomainError("not-found", "errors:standing.badge-gone");
		const member = await findNamed(tx, handle);
		await act(tx, badge, member.id);
		await tellPages(tx, [member.id]);
	});
}

const count = (tx: WriteContext, badgeId: number, step: number) =>
	tx.db
		.updateTable("badge")
		.set((eb) => ({ grantCount: eb("grantCount", "+", step) }))
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", badgeId)
		.execute();
