import { decideCase, reportPost } from "~/features/moderation/index.server";
import type { TestForum } from "./forum";

interface People {
	brandId: number;
	reporter: number;
	owner: number;
	/** The post that is reported only, and the one that is decided about with a sanction. */
	openPost: number;
	decidedPost: number;
}

/** An open case, and a decision with a sanction that can still be taken back by the clock on the wall. */
export async function judgedCases(
	forum: TestForum,
	{ brandId, reporter, owner, openPost, decidedPost }: People,
) {
	const as = async (memberId: number) => ({ ...(await forum.context(brandId, memberId)), now: new Date() });
	const one = async (question: string, values: unknown[]) =>
		(await forum.services.pool.query<{ id: number }>(question, values)).rows[0]?.id as number;
	async function reported(postId: number) {
		await reportPost(await as(reporter), { postId, reason: "spam", text: "" });
		const question =
			"select id::int from moderation_case where brand_id = $1 and post_id = $2 and state = 'open'";
		return one(question, [brandId, postId]);
	}
	const { id: decision } = await decideCase(await as(owner), await reported(decidedPost), {
		outcome: "silence",
		reason: "spam",
		revision: 1,
		note: "",
		message: "",
		passage: "",
	});
	const sanction = await one("select id::int from sanction where brand_id = $1 and decision_id = $2", [
		brandId,
		decision,
	]);
	return { case: await reported(openPost), decision, sanction };
}
