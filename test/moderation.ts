import { decideCase, leaseCase, reportPost } from "~/features/moderation/index.server";
import { addReply } from "~/features/threads/index.server";
import { type TestForum, testForum } from "./forum";

/** A brand with an owner, two moderators, an author, a reporter, a thread, and a reply of the author's to decide about. */
export const moderatedForum = async () => peopled(await testForum({ FOLKMOOT_RATE_LIMITS: "off" }));

/** The same people on any test forum, one behind HTTP for example. */
export async function peopled<Forum extends TestForum>(forum: Forum) {
	const brand = await forum.aBrand();
	const anna = await forum.aMember(brand.id, { role: "moderator", handle: "anna" });
	const boris = await forum.aMember(brand.id, { role: "moderator", handle: "boris" });
	const author = await forum.aMember(brand.id, { handle: "author", email: "author@example.org" });
	const reporter = await forum.aMember(brand.id, { handle: "reporter", email: "reporter@example.org" });
	const thread = await forum.aThread(brand, brand.owner);

	const as = (memberId: number | null) => forum.context(brand.id, memberId);

	async function aReply(text = "Something that somebody minds.") {
		return addReply(await as(author), { threadId: thread.id, body: text, bodyDocument: "" });
	}

	/** A reply with one report: its case is open. */
	async function aCase({ reason = "spam" } = {}) {
		const post = await aReply();
		const { reference } = await reportPost(await as(reporter), { postId: post.id, reason, text: "Look." });
		const { id } = await forum.db
			.selectFrom("moderationCase")
			.select("id")
			.where("brandId", "=", brand.id)
			.where("postId", "=", post.id)
			.executeTakeFirstOrThrow();
		return { post, caseId: id, reference };
	}

	async function decide(
		by: number,
		caseId: number,
		input: Partial<Parameters<typeof decideCase>[2]> & Pick<Parameters<typeof decideCase>[2], "outcome">,
	) {
		return decideCase(await as(by), caseId, {
			revision: 1,
			note: "",
			message: "",
			passage: "",
			reason: "spam",
			...input,
		});
	}

	/** Past every undo window: the queue is worked. */
	async function settle() {
		await forum.services.pool.query("update decision set undo_until = decided_at where state = 'pending'");
		await forum.services.pool.query(
			"update graphile_worker._private_jobs set run_at = now() where run_at > now()",
		);
		await forum.drainJobs();
	}

	/** The author as before all decisions, so that one test's strikes do not stop the next. */
	const forgive = () => forum.services.pool.query("with lifted as (delete from sanction) delete from strike");

	const visibilityOf = async (postId: number) =>
		(
			await forum.db
				.selectFrom("post")
				.select("visibility")
				.where("brandId", "=", brand.id)
				.where("id", "=", postId)
				.executeTakeFirstOrThrow()
		).visibility;

	return {
		...forum,
		brand,
		anna,
		boris,
		author,
		reporter,
		thread,
		as,
		aReply,
		aCase,
		decide,
		settle,
		forgive,
		visibilityOf,
		lease: async (by: number, caseId: number, options = {}) => leaseCase(await as(by), caseId, options),
	};
}

export type ModeratedForum = Awaited<ReturnType<typeof moderatedForum>>;
