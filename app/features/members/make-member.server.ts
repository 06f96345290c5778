import { randomInt } from "node:crypto";
import type { WriteContext } from "~/platform/context";
import { record } from "~/platform/events/record.server";
import type { Locale, Role } from "~/platform/identity";
import { slugOf } from "~/platform/slug";
import { memberJoined } from "./events";

interface NewMember {
	accountId: string | null;
	displayName: string;
	handle?: string;
	role?: Role;
	locale?: Locale | null;
}

/** Adds a person to the brand under a free handle made from the name. */
export async function makeMember(
	tx: WriteContext,
	{ accountId, displayName, handle, role = "member", locale = null }: NewMember,
) {
	const base = (handle ?? slugOf(displayName, 24)).slice(0, 30);
	const wanted = base.length >= 2 ? base : `member${base}`;
	for (let attempt = 0; attempt < 12; attempt++) {
		const candidate =
			attempt === 0 ? wanted : `${wanted.slice(0, 24)}-${attempt < 6 ? attempt + 1 : randomInt(10_000)}`;
		const member = await tx.db
			.insertInto("member")
			.values({
				brandId: tx.brand.id,
				accountId,
				handle: candidate,
				displayName,
				role,
				locale,
				createdAt: tx.now,
			})
			.onConflict((conflict) => conflict.columns(["brandId", "handle"]).doNothing())
			.returning(["id", "handle"])
			.executeTakeFirst();
		if (!member) continue;
		await record(tx, memberJoined, { memberId: member.id });
		return member;
	}
	throw new Error("no free handle found");
}
