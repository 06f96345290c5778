import { z } from "zod";
import { claimStates } from "~/features/rewards/contract";
import { requests } from "./bodies";
import { pageOf } from "./pages";
import { cursor, idInPath, limit } from "./parameters";
import { person, resources } from "./resources";

const time = z.iso.datetime();

const claim = z
	.strictObject({
		id: z.int().positive(),
		reward: z.strictObject({ id: z.int().positive(), name: z.string() }),
		member: person,
		price: z.int().min(0).meta({ description: "The credit that it took." }),
		state: z.enum(claimStates),
		address: z.string().meta({ description: "Empty until the member says it, and again after the arrival." }),
		note: z.string(),
		requestedAt: time,
		movedAt: time,
	})
	.register(resources, { id: "Claim" });
export const claimsPage = pageOf(claim).register(resources, { id: "ClaimsPage" });
export const claimsApiQuery = z.strictObject({
	state: z
		.enum(claimStates, { error: "errors:field.choice" })
		.optional()
		.meta({ description: "Only claims in this state." }),
	limit,
	cursor,
});
export const claimPath = z.object({ id: idInPath.describe("The claim's id.") });
export const claimMove = z
	.strictObject({
		to: z.enum(["approved", "declined", "sent", "received"], { error: "errors:field.choice" }),
		note: z
			.string({ error: "errors:field.text" })
			.max(500)
			.default("")
			.meta({ description: "What the member reads. Needed to decline." }),
	})
	.register(requests, { id: "ClaimMove" });
export const claimMovedAnswer = z
	.strictObject({ id: z.int().positive(), state: z.enum(claimStates) })
	.register(resources, { id: "ClaimState" });

export const claimsExample = {
	items: [
		{
			id: 7,
			reward: { id: 2, name: "Enamel mug" },
			member: { handle: "ines", displayName: "Ines" },
			price: 200,
			state: "requested",
			address: "",
			note: "",
			requestedAt: "2026-11-02T08:12:00.000Z",
			movedAt: "2026-11-02T08:12:00.000Z",
		},
	],
	nextCursor: null,
};
