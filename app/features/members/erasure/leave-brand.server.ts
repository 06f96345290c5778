import { writeAudit } from "~/platform/audit/write-audit.server";
import type { WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { translator } from "~/platform/i18n/translate";
import { memberErased } from "../events";
import { dropAccount } from "./drop-account.server";
import { dropPicture } from "./drop-picture.server";
import { freePseudonym } from "./free-pseudonym.server";
import { requireOtherOwner } from "./require-other-owner.server";

export interface Leaving {
	memberId: number;
	texts: "keep" | "remove";
}

/**
 * Takes the person out of the brand and leaves the row, under a name that says nothing: others' threads and points
 * refer to it. Every feature gives up its part in this transaction, or refuses for all of them.
 */
export async function leaveBrand(tx: WriteContext, { memberId, texts }: Leaving): Promise<void> {
	await requireOtherOwner(tx, memberId);
	const member = await tx.db
		.selectFrom("member")
		.select(["accountId", "avatarId"])
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", memberId)
		.where("erasedAt", "is", null)
		.forUpdate()
		.executeTakeFirst();
	if (!member) throw new DomainError("not-found", "errors:member-gone");
	// Before the row changes: the others still read whose part they give up.
	await record(tx, memberErased, { memberId, texts });
	await forgetPerson(tx, memberId);
	if (member.avatarId !== null) await dropPicture(tx, member.avatarId);
	if (member.accountId) await dropAccount(tx, member.accountId);
	await writeAudit(tx, {
		act: "member.erased",
		subjectKind: "member",
		subjectId: memberId,
		after: { texts },
	});
}

async function forgetPerson(tx: WriteContext, memberId: number) {
	await tx.db
		.updateTable("member")
		.set({
			accountId: null,
			handle: await freePseudonym(tx, memberId),
			displayName: translator(tx.brand.locale)("account:erasure.name"),
			bio: "",
			role: "member",
			locale: null,
			avatarId: null,
			avatarSource: null,
			level: 1,
			tier: 0,
			alumni: false,
			mailToken: crypto.randomUUID().replaceAll("-", ""),
			erasedAt: tx.now,
		})
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", memberId)
		.execute();
	await tx.db
		.deleteFrom("ssoIdentity")
		.where("brandId", "=", tx.brand.id)
		.where("memberId", "=", memberId)
		.execute();
}
