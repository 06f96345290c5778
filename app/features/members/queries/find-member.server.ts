import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import type { Role } from "~/platform/identity";

export interface MemberView {
	id: number;
	handle: string;
	displayName: string;
	bio: string;
	avatarId: number | null;
	role: Role;
	level: number;
	/** Of the ambassador programme; 0 for none. */
	tier: number;
	/** Was an ambassador once. */
	alumni: boolean;
	threadCount: number;
	postCount: number;
	likesReceived: number;
	createdAt: Date;
	/** Since when nobody stands behind it any more. */
	erasedAt: Date | null;
}

/** What everybody may know of a member, by handle. */
export async function findMember(ctx: Context, handle: string): Promise<MemberView> {
	// Also keeps away what Postgres cannot hold, such as NUL.
	if (!/^[\w.-]{1,30}$/.test(handle)) throw new DomainError("not-found", "errors:member-gone");
	const member = await ctx.db
		.selectFrom("member")
		.select([
			"id",
			"handle",
			"displayName",
			"bio",
			"avatarId",
			"role",
			"level",
			"tier",
			"alumni",
			"threadCount",
			"postCount",
			"likesReceived",
			"createdAt",
			"erasedAt",
		])
		.where("brandId", "=", ctx.brand.id)
		.where("handle", "=", handle.toLowerCase())
		.executeTakeFirst();
	if (!member) throw new DomainError("not-found", "errors:member-gone");
	return member;
}
