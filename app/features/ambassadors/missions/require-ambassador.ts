import type { WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { mayTakePart } from "~/platform/identity";
import { requireProgramme } from "../programme/read-programme.server";

/** An ambassador of this moment: the tier is read again, since a request's actor is older than its transaction. */
export async function requireAmbassador(tx: WriteContext): Promise<{ memberId: number; tier: number }> {
	const { actor } = tx;
	if (!actor) throw new DomainError("forbidden", "errors:sign-in-first");
	await requireProgramme(tx);
	const { tier } = await tx.db
		.selectFrom("member")
		.select("tier")
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", actor.memberId)
		.executeTakeFirstOrThrow();
	if (tier === 0 || !mayTakePart(actor)) throw new DomainError("forbidden", "errors:ambassadors.only");
	return { memberId: actor.memberId, tier };
}
