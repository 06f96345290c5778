import { getCase, takeNextCase } from "~/features/moderation/index.server";
import { DomainError } from "~/platform/errors";
import { actAs } from "../authenticate.server";
import { caseExample } from "../contract/case-examples";
import { takenCase } from "../contract/moderation";
import { nextCase } from "../contract/moderation-bodies";
import { endpoint } from "../endpoint";
import { caseView } from "../views/case-view";

/** Gives a moderator work. */
export const takeNextCaseEndpoint = endpoint({
	id: "takeNextCase",
	method: "POST",
	path: "/api/v1/cases/next",
	group: "Moderation",
	summary: "Take the next case of a queue",
	description:
		"Leases the first case that nobody else has, for five minutes. Two who ask at once get two different cases. Where nothing waits the answer is 404; being a refusal, it is not kept under an `Idempotency-Key`.",
	scope: "moderate",
	body: nextCase,
	bodyExample: { queue: "reported", author: "anna" },
	answer: {
		status: 200,
		description: "The lease and its case.",
		schema: takenCase,
		example: { caseId: 31, until: "2026-03-01T12:51:00.000Z", case: caseExample },
	},
	problems: ["forbidden", "not-found", "invalid"],
	async act(ctx, { body: { queue, author } }) {
		const acting = await actAs(ctx, author);
		const lease = await takeNextCase(acting, queue);
		if (!lease) throw new DomainError("not-found", "errors:case.none-waiting");
		const taken = caseView(ctx.brand, await getCase(acting, lease.caseId));
		return { body: { caseId: lease.caseId, until: lease.until.toISOString(), case: taken } };
	},
});
