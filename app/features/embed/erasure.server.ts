import { memberErased } from "~/features/members/events";
import { DomainError } from "~/platform/errors";
import { subscribe } from "~/platform/events/subscriptions";

/** Sign-ins of the widget end. The member in whose name discussions are opened is the brand's, and nobody to leave. */
export const endSessions = subscribe("embed.end-sessions", memberErased, async (tx, { memberId }) => {
	const opener = await tx.db
		.selectFrom("embedSetting")
		.select("openerId")
		.where("brandId", "=", tx.brand.id)
		.where("openerId", "=", memberId)
		.executeTakeFirst();
	if (opener) throw new DomainError("conflict", "errors:erasure.opener");
	for (const table of ["embedSession", "signInAttempt", "embedPostKey"] as const)
		await tx.db
			.deleteFrom(table)
			.where("brandId", "=", tx.brand.id)
			.where("memberId", "=", memberId)
			.execute();
});
