import { inLocale } from "~/platform/by-locale";
import type { Context } from "~/platform/context";
import { toCsv } from "~/platform/csv";
import { DomainError } from "~/platform/errors";
import { type Claim, listClaims } from "./list-claims.server";

const row = ({ id, reward, name, handle, price, state, address, requestedAt }: Claim, locale: string) => [
	String(id),
	inLocale(reward, locale, locale) ?? Object.values(reward)[0] ?? "",
	name,
	handle,
	String(price),
	state,
	address,
	requestedAt.toISOString(),
];

/** What has to be sent, with addresses, for whoever packs it, newest first. */
export async function claimsCsv(ctx: Context): Promise<string> {
	if (ctx.actor?.role !== "owner") throw new DomainError("forbidden", "errors:not-allowed");
	const rows = [["id", "reward", "name", "handle", "price", "state", "address", "requested_at"]];
	for (let cursor: string | null = null; ; ) {
		const page: Awaited<ReturnType<typeof listClaims>> = await listClaims(ctx, {
			states: ["approved", "sent"],
			cursor,
			limit: 500,
		});
		rows.push(...page.items.map((claim) => row(claim, ctx.brand.locale)));
		cursor = page.nextCursor;
		if (cursor === null) return toCsv(rows);
	}
}
