import { redirect } from "@remix-run/node";
import { undoDecision } from "~/features/moderation/index.server";
import { resourceActionOf } from "~/http/action-of.server";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";

export const action = resourceActionOf(async (ctx, { params }) => {
	const { caseId } = await undoDecision(ctx, parseInput(id.catch(0), params.id));
	return redirect(`/mod/cases/${caseId}?undone`, 303);
});
