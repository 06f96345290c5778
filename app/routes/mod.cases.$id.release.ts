import { redirect } from "@remix-run/node";
import { releaseCase } from "~/features/moderation/index.server";
import { resourceActionOf } from "~/http/action-of.server";
import { caseIdOf } from "~/http/desk/load-case.server";
import { queueIn } from "~/http/desk/next-case.server";

export const action = resourceActionOf(async (ctx, { params, fields, request }) => {
	await releaseCase(ctx, caseIdOf(params));
	// A page that is being left has no use for another one.
	if (request.headers.get("Accept")?.includes("application/json")) return new Response(null, { status: 204 });
	return redirect(`/mod/${queueIn(fields)}`, 303);
});
