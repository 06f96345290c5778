import { findMember } from "~/features/members/index.server";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";

/** Somebody who has not left for good. */
export async function findPresentMember(ctx: Context, handle: string | undefined) {
	const member = await findMember(ctx, handle ?? "");
	if (member.erasedAt) throw new DomainError("not-found", "errors:member-gone");
	return member;
}
