import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { type Claim, listClaims } from "./list-claims.server";

/** A cell that no spreadsheet takes for a formula. */
const cell = (value: string | number) => {
	const text = String(value);
	return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
};

const line = ({ id, reward, name, handle, price, state, address, requestedAt }: Claim, locale: string) =>
	[
		id,
		reward[locale] ?? Object.values(reward)[0] ?? "",
		name,
		handle,
		price,
		state,
		address,
		requestedAt.toISOString(),
	]
		.map(cell)
		.join(",");

/** What has to be sent, with addresses, for whoever packs it: CSV (RFC 4180), newest first. */
export async function claimsCsv(ctx: Context): Promise<string> {
	if (ctx.actor?.role !== "owner") throw new DomainError("forbidden", "errors:not-allowed");
	const lines = ["id,reward,name,handle,price,state,address,requested_at"];
	for (let cursor: string | null = null; ; ) {
		const page: Awaited<ReturnType<typeof listClaims>> = await listClaims(ctx, {
			states: ["approved", "sent"],
			cursor,
			limit: 500,
		});
		lines.push(...page.items.map((claim) => line(claim, ctx.brand.locale)));
		cursor = page.nextCursor;
		if (cursor === null) return `${lines.join("\r\n")}\r\n`;
	}
}
