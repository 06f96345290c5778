import { redirect } from "@remix-run/node";
import { escalation } from "~/features/moderation/contract";
import { escalateCase } from "~/features/moderation/index.server";
import { resourceActionOf } from "~/http/action-of.server";
import { caseIdOf } from "~/http/desk/load-case.server";
import { nextCasePath, queueIn } from "~/http/desk/next-case.server";
import { parseInput } from "~/platform/parse-input";

export const action = resourceActionOf(async (ctx, { params, fields }) => {
	const caseId = caseIdOf(params);
	await escalateCase(ctx, caseId, parseInput(escalation, fields));
	return redirect(`${await nextCasePath(ctx, queueIn(fields), caseId)}?escalated`, 303);
});
