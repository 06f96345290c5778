import { redirect } from "@remix-run/node";
import { noteInput } from "~/features/moderation/contract";
import { writeNote } from "~/features/moderation/index.server";
import { resourceActionOf } from "~/http/action-of.server";
import { caseIdOf } from "~/http/desk/load-case.server";
import { parseInput } from "~/platform/parse-input";

export const action = resourceActionOf(async (ctx, { params, fields }) => {
	const caseId = caseIdOf(params);
	await writeNote(ctx, { caseId }, parseInput(noteInput, fields).text);
	return redirect(`/mod/cases/${caseId}?noted#notes`, 303);
});
