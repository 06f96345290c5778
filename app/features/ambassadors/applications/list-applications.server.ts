import type { Context } from "~/platform/context";
import { type Amounts, meets, noAmounts } from "../measures";
import type { Programme } from "../programme/read-programme.server";
import type { TierNumber } from "../tiers";
import { listSanctioned } from "./list-sanctioned.server";
import { measureApplicants } from "./measure-applicant.server";

export interface Application {
	id: number;
	version: number;
	memberId: number;
	handle: string;
	name: string;
	tier: TierNumber;
	answers: { question: string; answer: string }[];
	appliedAt: Date;
	/** Put off until then. */
	laterUntil: Date | null;
	measured: Amounts;
	/** Whether everything that the tier asks holds now. */
	holds: boolean;
	sanctioned: boolean;
}

const LIMIT = 100;

/** Applications that wait, oldest first; those put off come last until their time. */
export async function listApplications(ctx: Context, programme: Programme): Promise<Application[]> {
	const rows = await ctx.db
		.selectFrom("ambassadorApplication as a")
		.innerJoin("member as m", (join) =>
			join.onRef("m.brandId", "=", "a.brandId").onRef("m.id", "=", "a.memberId"),
		)
		.select(["a.id", "a.version", "a.memberId", "m.handle", "m.displayName as name", "a.tier", "a.answers"])
		.select(["a.appliedAt", "a.laterUntil"])
		.where("a.brandId", "=", ctx.brand.id)
		.where("a.state", "=", "waiting")
		.orderBy(
			(eb) => eb("a.laterUntil", ">", ctx.now),
			(order) => order.asc().nullsFirst(),
		)
		.orderBy("a.id")
		.limit(LIMIT)
		.execute();
	const ids = rows.map(({ memberId }) => memberId);
	const [measured, sanctioned] = [
		await measureApplicants(ctx, programme, ids),
		await listSanctioned(ctx, programme, ids),
	];
	return rows.map((row) => {
		const amounts = measured.get(row.memberId) ?? noAmounts;
		return {
			...row,
			tier: row.tier as TierNumber,
			answers: row.answers as Application["answers"],
			laterUntil: row.laterUntil && row.laterUntil > ctx.now ? row.laterUntil : null,
			measured: amounts,
			holds: meets(amounts, programme.tiers[row.tier - 1]?.criteria ?? noAmounts),
			sanctioned: sanctioned.has(row.memberId),
		};
	});
}
