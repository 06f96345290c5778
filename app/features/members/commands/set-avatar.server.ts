import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { putAvatar, readAvatar } from "../avatar.server";

/** A member's own picture; null goes back to initials. Either way their host's is not asked for any more. */
export async function setAvatar(ctx: Context, file: File | null) {
	const { actor } = ctx;
	if (!actor) throw new DomainError("forbidden", "errors:sign-in-first");
	const picture = file && (await readAvatar(file));
	await inTransaction(ctx, (tx) => putAvatar(tx, { memberId: actor.memberId, picture, source: "own" }));
}
