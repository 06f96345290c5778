import { type Actor, isStaff } from "~/platform/identity";

export type Visibility = "published" | "held" | "returned" | "hidden" | "removed" | "erased";

interface CategoryAccess {
	readableBy: "everyone" | "members" | "staff";
	postableBy: "members" | "staff";
	archivedAt: Date | null;
}
interface PostState {
	authorId: number;
	visibility: Visibility;
	number: number;
}

export const canReadCategory = (actor: Actor | null, { readableBy }: Pick<CategoryAccess, "readableBy">) =>
	readableBy === "everyone" || (readableBy === "members" && actor !== null) || isStaff(actor);

/** The readers that an actor counts among: the values of `readable_by` that a list may show. */
export const readersOf = (actor: Actor | null): CategoryAccess["readableBy"][] =>
	isStaff(actor) ? ["everyone", "members", "staff"] : actor ? ["everyone", "members"] : ["everyone"];

export const canStartThread = (actor: Actor | null, category: CategoryAccess) =>
	actor !== null &&
	category.archivedAt === null &&
	canReadCategory(actor, category) &&
	(category.postableBy === "members" || isStaff(actor));

/** Everybody sees what is published; its author and staff see what is not, until it is erased. */
export const canReadPost = (actor: Actor | null, post: Pick<PostState, "authorId" | "visibility">) =>
	post.visibility === "published" ||
	(post.visibility !== "erased" &&
		actor !== null &&
		(isStaff(actor) || (actor.memberId === post.authorId && post.visibility !== "removed")));

export const canReply = (actor: Actor | null, thread: { locked: boolean; visibility: Visibility }) =>
	actor !== null && thread.visibility === "published" && (!thread.locked || isStaff(actor));

export const canEditPost = (actor: Actor | null, post: PostState, thread: { locked: boolean }) =>
	actor !== null &&
	(isStaff(actor)
		? post.visibility !== "erased"
		: actor.memberId === post.authorId &&
			(post.visibility === "published" || post.visibility === "returned") &&
			!thread.locked);

/** A first post with answers stays: the answers of others would lose their question. */
export const canDeletePost = (
	actor: Actor | null,
	post: PostState,
	thread: { locked: boolean; replyCount: number },
) =>
	actor !== null &&
	post.visibility === "published" &&
	(post.number > 1 || thread.replyCount === 0) &&
	(isStaff(actor) || (actor.memberId === post.authorId && !thread.locked));

export const canHidePost = (actor: Actor | null, post: Pick<PostState, "visibility">) =>
	isStaff(actor) && post.visibility === "published";

/** Staff restore anything; an author takes back the own deletion. */
export const canRestorePost = (actor: Actor | null, post: Pick<PostState, "visibility">) =>
	isStaff(actor) && (post.visibility === "hidden" || post.visibility === "removed");

export const canLockThread = (actor: Actor | null) => isStaff(actor);
export const canPinThread = (actor: Actor | null) => isStaff(actor);
export const canSetIdeaStatus = (actor: Actor | null, thread: { kind: string }) =>
	isStaff(actor) && thread.kind === "idea";

export const canLike = (actor: Actor | null, post: Pick<PostState, "authorId" | "visibility">) =>
	actor !== null && post.visibility === "published" && actor.memberId !== post.authorId;

export const canAcceptAnswer = (
	actor: Actor | null,
	thread: { kind: string; authorId: number; locked: boolean },
	post: PostState,
) =>
	actor !== null &&
	thread.kind === "question" &&
	post.number > 1 &&
	post.visibility === "published" &&
	(isStaff(actor) || (actor.memberId === thread.authorId && !thread.locked));

export const canVote = (
	actor: Actor | null,
	thread: { kind: string; locked: boolean; visibility: Visibility },
) => actor !== null && thread.kind === "idea" && thread.visibility === "published" && !thread.locked;
