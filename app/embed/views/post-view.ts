import type { EmbedPolicy, EmbedPost } from "@folkmoot/embed-contract";
import type { DiscussionPost } from "~/features/embed/index.server";
import { canReportPost } from "~/features/moderation/policy";
import { canDeletePost, canEditPost, canLike, canReply, type Visibility } from "~/features/threads/policy";
import type { Context } from "~/platform/context";
import { withPictureAddresses } from "../pictures-elsewhere";
import { flairOf } from "./flair-of";

export interface Place {
	categoryId: number;
	locked: boolean;
	visibility: Visibility;
	replyCount: number;
	policy: EmbedPolicy;
}

/** A post of a discussion, with what its reader may do. */
export function postView(ctx: Context, post: DiscussionPost, place: Place): EmbedPost {
	const { brand, actor } = ctx;
	const state = stateOf(post.visibility);
	const open = place.policy !== "read-only";
	const placed = { ...post, categoryId: place.categoryId };
	return {
		id: post.id,
		number: post.number,
		author: {
			handle: post.handle,
			name: post.name,
			isStaff: post.role !== "member",
			flair: flairOf(ctx, post),
			avatar: post.avatarId,
			url: `${brand.origin}/m/${post.handle}`,
		},
		createdAt: post.createdAt.toISOString(),
		editedAt: post.editedAt?.toISOString() ?? null,
		state,
		document: state === "hidden" || !post.document ? null : withPictureAddresses(post.document, brand.origin),
		revision: post.revision,
		likeCount: post.likeCount,
		liked: post.liked,
		replyTo:
			post.replyToId !== null && post.replyToName !== null
				? { id: post.replyToId, name: post.replyToName }
				: null,
		can: {
			edit: open && canEditPost(actor, post, place),
			delete: canDeletePost(actor, post, place),
			like: canLike(actor, post),
			reply: open && state === "published" && canReply(actor, place),
			report: canReportPost(actor, placed),
		},
		url: `${brand.origin}/p/${post.id}`,
	};
}

const stateOf = (visibility: Visibility): EmbedPost["state"] =>
	visibility === "published" || visibility === "held" || visibility === "returned" ? visibility : "hidden";
