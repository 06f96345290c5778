import type { WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";

/** The event as it is now, and nobody changes it or who comes until the end of the transaction. */
export async function lockMeetup(tx: WriteContext, id: number) {
	const meetup = await tx.db
		.selectFrom("meetup")
		.select(["id", "startsAt", "endsAt", "cancelledAt", "capacity", "taken", "attended"])
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirst();
	if (!meetup) throw new DomainError("not-found", "errors:meetups.gone");
	return meetup;
}
