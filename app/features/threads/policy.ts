import { abilitiesOf } from "~/features/brands/policy";
import { type Actor, type Brand, isModeratorOf, isStaff, mayTakePart } from "~/platform/identity";

export type Visibility = "published" | "held" | "returned" | "hidden" | "removed" | "erased";

/** Who reads a category: each of them reads what those before may. */
export const readers = ["everyone", "members", "tier-1", "tier-2", "tier-3", "staff"] as const;
export type Reader = (typeof readers)[number];

interface CategoryAccess {
	readableBy: Reader;
	postableBy: "members" | "staff";
	archivedAt: Date | null;
}
interface PostState {
	authorId: number;
	visibility: Visibility;
	number: number;
}
/** Where something stands: a moderator may be limited to some categories. */
interface Place {
	categoryId: number;
}

/** Of a removed post: the author deleted it, and nobody of staff has touched it since. */
interface TakenBack {
	deletedByAuthor?: boolean;
}

export const canReadCategory = (actor: Actor | null, { readableBy }: Pick<CategoryAccess, "readableBy">) =>
	readersOf(actor).includes(readableBy);

/** The readers that an actor counts among: the values of `readable_by` that a list may show. */
export const readersOf = (actor: Actor | null): Reader[] =>
	isStaff(actor) ? [...readers] : readers.slice(0, actor ? 2 + actor.tier : 1);

export const canStartThread = (actor: Actor | null, category: CategoryAccess) =>
	actor !== null &&
	category.archivedAt === null &&
	canReadCategory(actor, category) &&
	(category.postableBy === "members" || isStaff(actor));

/** Everybody sees what is published; its author and staff see what is not, until staff remove it or it is erased. */
export const canReadPost = (
	actor: Actor | null,
	post: Pick<PostState, "authorId" | "visibility"> & TakenBack & Place,
) =>
	post.visibility === "published" ||
	(post.visibility !== "erased" &&
		actor !== null &&
		(isModeratorOf(actor, post) ||
			(actor.memberId === post.authorId &&
				(post.visibility !== "removed" || post.deletedByAuthor === true))));

export const canReply = (actor: Actor | null, thread: Place & { locked: boolean; visibility: Visibility }) =>
	actor !== null && thread.visibility === "published" && (!thread.locked || isModeratorOf(actor, thread));

/** Authors go on with what waits for a moderator or was returned to them. */
export const canEditPost = (actor: Actor | null, post: PostState, thread: Place & { locked: boolean }) =>
	actor !== null &&
	(isModeratorOf(actor, thread)
		? post.visibility !== "erased"
		: actor.memberId === post.authorId &&
			(post.visibility === "published" || isWaiting(post)) &&
			!thread.locked);

/** Nobody but author and staff has seen it yet, or nobody does any more until somebody decides. */
export const isWaiting = ({ visibility }: Pick<PostState, "visibility">) =>
	visibility === "held" || visibility === "returned";

/**
 * Authors delete; moderators decide, with a reason. A first post with answers stays: the answers of others would lose
 * their question. What waits can be withdrawn even where the thread was locked meanwhile.
 */
export const canDeletePost = (
	actor: Actor | null,
	post: PostState,
	thread: Place & { locked: boolean; replyCount: number },
) =>
	actor !== null &&
	(post.visibility === "published" || isWaiting(post)) &&
	(post.number > 1 || thread.replyCount === 0) &&
	actor.memberId === post.authorId &&
	(!thread.locked || isWaiting(post) || isModeratorOf(actor, thread));

export const canHidePost = (actor: Actor | null, post: Pick<PostState, "visibility">, thread: Place) =>
	isModeratorOf(actor, thread) && post.visibility === "published";

/** Staff restore anything; an author takes back the own deletion. */
export const canRestorePost = (
	actor: Actor | null,
	post: Pick<PostState, "authorId" | "visibility"> & TakenBack,
	thread: Place & { locked: boolean },
) =>
	actor !== null &&
	(isModeratorOf(actor, thread)
		? post.visibility === "hidden" || post.visibility === "removed"
		: canTakeBackDeletion(actor, post) && !thread.locked);

const canTakeBackDeletion = (actor: Actor, post: Pick<PostState, "authorId" | "visibility"> & TakenBack) =>
	mayTakePart(actor) &&
	actor.memberId === post.authorId &&
	post.visibility === "removed" &&
	post.deletedByAuthor === true;

type Open = Place & { locked: boolean; visibility: Visibility };

/** Moderators, and who may by their level as long as the thread is open to members. */
const mayTidy = (actor: Actor | null, brand: Brand, thread: Open, ability: "editsTitles" | "movesThreads") =>
	actor !== null &&
	(isModeratorOf(actor, thread)
		? thread.visibility !== "erased"
		: !isStaff(actor) &&
			mayTakePart(actor) &&
			thread.visibility === "published" &&
			!thread.locked &&
			abilitiesOf(actor, brand)[ability]);

/** Title and tags of a thread, whoever started it. */
export const canEditTitle = (actor: Actor | null, brand: Brand, thread: Open) =>
	mayTidy(actor, brand, thread, "editsTitles");
export const canMoveThread = (actor: Actor | null, brand: Brand, thread: Open) =>
	mayTidy(actor, brand, thread, "movesThreads");

/** Only staff show a thread to others than before by moving it. */
export const canMoveTo = (
	actor: Actor | null,
	from: Pick<CategoryAccess, "readableBy">,
	to: CategoryAccess,
): boolean => canStartThread(actor, to) && (isStaff(actor) || to.readableBy === from.readableBy);

export const canLockThread = (actor: Actor | null, thread: Place) => isModeratorOf(actor, thread);
export const canPinThread = (actor: Actor | null, thread: Place) => isModeratorOf(actor, thread);
export const canSetIdeaStatus = (actor: Actor | null, thread: Place & { kind: string }) =>
	isModeratorOf(actor, thread) && thread.kind === "idea";

export const canLike = (actor: Actor | null, post: Pick<PostState, "authorId" | "visibility">) =>
	actor !== null && mayTakePart(actor) && post.visibility === "published" && actor.memberId !== post.authorId;

export const canAcceptAnswer = (
	actor: Actor | null,
	thread: Place & { kind: string; authorId: number; locked: boolean },
	post: PostState,
) =>
	actor !== null &&
	mayTakePart(actor) &&
	thread.kind === "question" &&
	post.number > 1 &&
	post.visibility === "published" &&
	(isModeratorOf(actor, thread) || (actor.memberId === thread.authorId && !thread.locked));

export const canVote = (
	actor: Actor | null,
	thread: { kind: string; locked: boolean; visibility: Visibility },
) =>
	actor !== null &&
	mayTakePart(actor) &&
	thread.kind === "idea" &&
	thread.visibility === "published" &&
	!thread.locked;
