import type { z } from "zod";
import type { MemberView } from "~/features/members/index.server";
import type { Brand } from "~/platform/identity";
import type { member } from "../contract/resources";

/** What everybody may know of a member. */
export const memberView = (brand: Brand, row: MemberView): z.output<typeof member> => ({
	id: row.id,
	handle: row.handle,
	displayName: row.displayName,
	bio: row.bio,
	role: row.role,
	threadCount: row.threadCount,
	postCount: row.postCount,
	likesReceived: row.likesReceived,
	joinedAt: row.createdAt.toISOString(),
	url: `${brand.origin}/m/${row.handle}`,
});
