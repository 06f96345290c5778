import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { listSanctioned } from "../applications/list-sanctioned.server";
import { measureApplicant } from "../applications/measure-applicant.server";
import type { Amounts } from "../measures";
import type { Programme } from "../programme/read-programme.server";
import type { TierNumber } from "../tiers";
import { measureTerms } from "./measure-terms.server";

export interface OwnTerm {
	tier: TierNumber;
	state: "offered" | "active" | "grace" | "paused" | "ended";
	message: string;
	pauseReason: "sanction" | "agreement" | null;
	since: Date | null;
	endsAt: Date | null;
	graceUntil: Date | null;
	qualifies: boolean;
}

export interface OwnApplication {
	tier: TierNumber;
	state: "waiting" | "approved" | "declined" | "withdrawn";
	appliedAt: Date;
	laterUntil: Date | null;
	reason: string;
}

export interface Membership {
	measured: Amounts;
	sanctioned: boolean;
	alumni: boolean;
	term: OwnTerm | null;
	/** The newest one. */
	application: OwnApplication | null;
	acceptedVersion: number;
	earlyAccess: boolean;
	publicImpact: boolean;
}

/** Where the actor stands with the programme. */
export async function readMembership(ctx: Context, programme: Programme): Promise<Membership> {
	const memberId = ctx.actor?.memberId;
	if (memberId === undefined) throw new DomainError("forbidden", "errors:sign-in-first");
	const of = { brandId: ctx.brand.id, memberId };
	const term = await ctx.db
		.selectFrom("ambassadorTerm")
		.select(["memberId", "tier", "state", "message", "pauseReason", "since", "endsAt", "graceUntil"])
		.where((eb) => eb.and(of))
		.where("state", "<>", "ended")
		.executeTakeFirst();
	const application = await ctx.db
		.selectFrom("ambassadorApplication")
		.select(["tier", "state", "appliedAt", "laterUntil", "reason"])
		.where((eb) => eb.and(of))
		.orderBy("id", "desc")
		.limit(1)
		.executeTakeFirst();
	const { version } = await ctx.db
		.selectFrom("ambassadorAcceptance")
		.select((eb) => eb.fn.max("version").as("version"))
		.where((eb) => eb.and(of))
		.executeTakeFirstOrThrow();
	const preference = await ctx.db
		.selectFrom("ambassadorPreference")
		.select(["earlyAccess", "publicImpact"])
		.where((eb) => eb.and(of))
		.executeTakeFirst();
	const { alumni } = await ctx.db
		.selectFrom("member")
		.select("alumni")
		.where("brandId", "=", ctx.brand.id)
		.where("id", "=", memberId)
		.executeTakeFirstOrThrow();
	const progress = term ? await measureTerms(ctx, programme, [term]) : null;
	return {
		measured: progress?.get(memberId)?.measured ?? (await measureApplicant(ctx, programme, memberId)),
		sanctioned: (await listSanctioned(ctx, programme, [memberId])).has(memberId),
		alumni,
		term: term
			? {
					...term,
					tier: term.tier as TierNumber,
					qualifies: progress?.get(memberId)?.qualifies ?? false,
				}
			: null,
		application: application ? { ...application, tier: application.tier as TierNumber } : null,
		acceptedVersion: version ?? 0,
		earlyAccess: preference?.earlyAccess ?? false,
		publicImpact: preference?.publicImpact ?? false,
	};
}
