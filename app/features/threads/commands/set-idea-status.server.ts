import type { z } from "zod";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { documentFrom, prepareBody } from "../body.server";
import type { ideaAnswerInput } from "../contract";
import { ideaStatusSet } from "../events";
import { picturesIn } from "../pictures/pictures-in";
import { canSetIdeaStatus } from "../policy";
import { loadThreadForChange } from "../thread-state.server";

/** Says where an idea stands, with the brand's official answer beside it. */
export async function setIdeaStatus(
	ctx: Context,
	{ threadId, status, ...text }: z.output<typeof ideaAnswerInput> & { threadId: number },
) {
	return inTransaction(ctx, async (tx) => {
		const thread = await loadThreadForChange(tx, threadId);
		if (!tx.actor || !canSetIdeaStatus(tx.actor, thread))
			throw new DomainError("forbidden", "errors:not-allowed");
		const body = await prepareBody(tx, withoutPictures(text));
		const answer = {
			status,
			document: JSON.stringify(body.document),
			bodyHtml: body.html,
			answeredBy: tx.actor.memberId,
			answeredAt: tx.now,
		};
		await tx.db
			.insertInto("ideaAnswer")
			.values({ brandId: tx.brand.id, threadId: thread.id, ...answer })
			.onConflict((conflict) => conflict.columns(["brandId", "threadId"]).doUpdateSet(answer))
			.execute();
		await tx.db
			.updateTable("thread")
			.set({ ideaStatus: status })
			.where("brandId", "=", tx.brand.id)
			.where("id", "=", thread.id)
			.execute();
		await record(tx, ideaStatusSet, { threadId: thread.id, status, authorId: thread.authorId });
		await writeAudit(tx, {
			act: "idea.status-set",
			subjectKind: "thread",
			subjectId: thread.id,
			before: { status: thread.ideaStatus },
			after: { status },
		});
		return thread;
	});
}

/** Pictures are seen by who reads the post that shows them; an answer is no post. */
function withoutPictures(text: Parameters<typeof documentFrom>[0]) {
	const document = documentFrom(text);
	if (picturesIn(document).length > 0)
		throw new DomainError("invalid", "errors:invalid", {
			fields: { body: { key: "errors:body.picture-elsewhere" } },
		});
	return document;
}
