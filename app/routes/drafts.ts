import { savedDraft } from "~/features/threads/contract";
import { saveDraft } from "~/features/threads/index.server";
import { resourceActionOf } from "~/http/action-of.server";
import { parseInput } from "~/platform/parse-input";

export const action = resourceActionOf(async (ctx, { fields }) => {
	await saveDraft(ctx, parseInput(savedDraft, fields));
	return new Response(null, { status: 204 });
});
