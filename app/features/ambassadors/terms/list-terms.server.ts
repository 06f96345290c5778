import type { Context } from "~/platform/context";
import { DAY_MS } from "../day";
import type { Programme } from "../programme/read-programme.server";
import type { TierNumber } from "../tiers";
import { measureTerms, type TermProgress } from "./measure-terms.server";
import { RENEWAL_DAYS } from "./time-limits";

export interface Term extends TermProgress {
	id: number;
	memberId: number;
	handle: string;
	name: string;
	tier: TierNumber;
	state: "offered" | "active" | "grace" | "paused" | "ended";
	pauseReason: "sanction" | "agreement" | null;
	waived: string;
	offeredAt: Date;
	since: Date | null;
	startsAt: Date | null;
	endsAt: Date | null;
	graceUntil: Date | null;
	renewable: boolean;
}

const LIMIT = 500;

/** Everybody who is in the programme or was offered it, whose term ends first on top. */
export async function listTerms(ctx: Context, programme: Programme): Promise<Term[]> {
	const rows = await ctx.db
		.selectFrom("ambassadorTerm as t")
		.innerJoin("member as m", (join) =>
			join.onRef("m.brandId", "=", "t.brandId").onRef("m.id", "=", "t.memberId"),
		)
		.select(["t.id", "t.memberId", "m.handle", "m.displayName as name", "t.tier", "t.state", "t.pauseReason"])
		.select(["t.waived", "t.offeredAt", "t.since", "t.startsAt", "t.endsAt", "t.graceUntil"])
		.where("t.brandId", "=", ctx.brand.id)
		.where("t.state", "<>", "ended")
		.orderBy("t.endsAt", (order) => order.asc().nullsLast())
		.orderBy("t.id")
		.limit(LIMIT)
		.execute();
	const progress = await measureTerms(ctx, programme, rows);
	return rows.map((row) => ({
		...row,
		...(progress.get(row.memberId) as TermProgress),
		tier: row.tier as TierNumber,
		renewable: isRenewable(row, ctx.now),
	}));
}

/** Near its end or in grace. */
export const isRenewable = ({ state, endsAt }: { state: string; endsAt: Date | null }, now: Date): boolean =>
	state === "grace" ||
	(state === "active" && endsAt !== null && endsAt.getTime() - RENEWAL_DAYS * DAY_MS <= now.getTime());
