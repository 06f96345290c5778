import { reportPurchase } from "~/features/referrals/index.server";
import { conversion, converted } from "../contract/referrals";
import { endpoint } from "../endpoint";
import { requireOwnerKey } from "../require-owner.server";

/** A brand reports a purchase of somebody whom a member may have brought. */
export const reportConversionEndpoint = endpoint({
	id: "reportConversion",
	method: "POST",
	path: "/api/v1/referrals/conversions",
	group: "Rewards",
	summary: "Report a purchase",
	description:
		"Report every purchase: who was brought by nobody is told by `referred`. It counts when the days have passed in which it can be returned, and was not reported as returned by then. Needs an owner's key.",
	scope: "moderate",
	body: conversion,
	bodyExample: { member: "june", order: "2026-10417" },
	answer: {
		status: 200,
		description: "Whether it matters.",
		schema: converted,
		example: { referred: true, state: "waiting" },
	},
	problems: ["forbidden", "conflict", "invalid"],
	async act(ctx, { body: { purchasedAt, ...purchase } }) {
		requireOwnerKey(ctx);
		const found = await reportPurchase(ctx, {
			...purchase,
			purchasedAt: purchasedAt ? new Date(purchasedAt) : null,
		});
		return { body: { referred: found !== null, state: found?.state ?? null } };
	},
});
