import { memberErased } from "~/features/members/events";
import { enqueue } from "~/platform/events/enqueue.server";
import { subscribe } from "~/platform/events/subscriptions";
import { dropPicturesBroughtBy } from "../pictures/drop-pictures.server";
import { dropTexts } from "./drop-texts.server";
import { forgetName } from "./forget-name.server";

/**
 * Drafts and reading marks go at once; texts, and the name in the texts of others, by jobs: a busy member has more of
 * them than one transaction should hold. The handle is told to the job alone, which is gone when it is done.
 */
export const leaveConversation = subscribe(
	"threads.leave-conversation",
	memberErased,
	async (tx, { memberId, texts }) => {
		for (const table of ["draft", "threadReading"] as const)
			await tx.db
				.deleteFrom(table)
				.where("brandId", "=", tx.brand.id)
				.where("memberId", "=", memberId)
				.execute();
		await dropPicturesBroughtBy(tx, memberId);
		const { handle } = await tx.db
			.selectFrom("member")
			.select("handle")
			.where("brandId", "=", tx.brand.id)
			.where("id", "=", memberId)
			.executeTakeFirstOrThrow();
		await enqueue(tx, dropTexts, { brandId: tx.brand.id, memberId, texts });
		await enqueue(tx, forgetName, { brandId: tx.brand.id, memberId, handle, texts });
	},
);
