import { findMember } from "~/features/members/index.server";
import { canReadLedger, listEntries, readStanding } from "~/features/standing/index.server";
import { DomainError } from "~/platform/errors";
import { memberPath } from "../contract/parameters";
import { ledgerExample, ledgerPage, ledgerQuery } from "../contract/standing";
import { endpoint } from "../endpoint";
import { ledgerView } from "../views/standing-view";

/** Why a member has their points. */
export const listLedgerEndpoint = endpoint({
	id: "listLedger",
	method: "GET",
	path: "/api/v1/members/{handle}/ledger",
	group: "Members",
	summary: "List the reasons for a member's points",
	description: "Newest first; for the member and for staff. The amounts of all entries add up to the points.",
	scope: "read",
	params: memberPath,
	query: ledgerQuery,
	answer: { status: 200, description: "One page of the ledger.", schema: ledgerPage, example: ledgerExample },
	problems: ["not-found", "forbidden", "invalid"],
	async act(ctx, { params, query }) {
		const member = await findMember(ctx, params.handle);
		if (!canReadLedger(ctx.actor, member)) throw new DomainError("forbidden", "errors:not-allowed");
		if (!(await readStanding(ctx, member.id))) throw new DomainError("not-found", "errors:standing.off");
		const page = await listEntries(ctx, member.id, { cursor: query.cursor ?? null, limit: query.limit });
		return { body: ledgerView(ctx.brand, page) };
	},
});
