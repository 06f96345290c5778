import type { ScreeningResult } from "~/features/rules/contract";
import { recordFindings } from "~/features/rules/index.server";
import type { WriteContext } from "~/platform/context";
import { record } from "~/platform/events/record.server";
import { postFlagged, postHeld } from "./events";

interface ScreenedPost {
	postId: number;
	threadId: number;
	authorId: number;
	categoryId: number;
	revision: number;
}

/** Keeps what screening found about a post that is stored now, and tells moderators where they have to look. */
export async function keepFindings(
	tx: WriteContext,
	post: ScreenedPost,
	{ findings }: ScreeningResult,
	{ held, flagged }: { held: boolean; flagged: boolean },
) {
	if (findings.length > 0)
		await recordFindings(tx, { postId: post.postId, revision: post.revision, findings });
	const seen = findings.filter(({ shadow }) => !shadow);
	if (held) await record(tx, postHeld, { ...post, findings: seen });
	else if (flagged) await record(tx, postFlagged, { ...post, findings: seen });
}
