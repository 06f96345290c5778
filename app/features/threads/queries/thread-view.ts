import type { IdeaStatus, Kind } from "../contract";
import type { Visibility } from "../policy";

export interface ThreadView {
	id: number;
	slug: string;
	title: string;
	excerpt: string;
	kind: Kind;
	visibility: Visibility;
	deletedByAuthor: boolean;
	ideaStatus: IdeaStatus | null;
	lastNumber: number;
	replyCount: number;
	likeCount: number;
	voteCount: number;
	createdAt: Date;
	lastPostAt: Date;
	authorId: number;
	authorHandle: string;
	authorName: string;
	categoryId: number;
	categorySlug: string;
	categoryName: string;
	categoryHue: number;
	lockReason: string | null;
	locked: boolean;
	pinned: boolean;
	acceptedPostId: number | null;
	acceptedNumber: number | null;
	official: OfficialAnswer | null;
	tags: { slug: string; name: string }[];
	voted: boolean;
	lastRead: number | null;
	/** What the actor left unfinished in the reply box. */
	draft: { body: string; bodyDocument: string } | null;
}

export interface OfficialAnswer {
	status: IdeaStatus;
	bodyHtml: string;
	/** As JSON writes a time. */
	answeredAt: string;
	handle: string;
	displayName: string;
}
