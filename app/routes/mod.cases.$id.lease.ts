import { json, redirect } from "@remix-run/node";
import { leaseCase } from "~/features/moderation/index.server";
import { resourceActionOf } from "~/http/action-of.server";
import { caseIdOf } from "~/http/desk/load-case.server";

/** Takes a case, prolongs the own lease of it, or takes it over from somebody. */
export const action = resourceActionOf(async (ctx, { params, fields, request }) => {
	const lease = await leaseCase(ctx, caseIdOf(params), { takeOver: fields.takeOver === "1" });
	if (request.headers.get("Accept")?.includes("application/json")) return json(lease);
	return redirect(`/mod/cases/${lease.caseId}`, 303);
});
