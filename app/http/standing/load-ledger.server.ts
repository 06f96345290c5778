import { findMember } from "~/features/members/index.server";
import {
	canReadLedger,
	listEntries,
	listLevelChanges,
	readLevel,
	readRuleSets,
	readStanding,
	sumByRule,
} from "~/features/standing/index.server";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { translator } from "~/platform/i18n/translate";

/** Why somebody has their points: for themselves and for staff. */
export async function loadLedger(ctx: Context, handle: string, cursor: string | null) {
	if (!ctx.actor) throw new DomainError("forbidden", "errors:sign-in-first");
	const member = await findMember(ctx, handle);
	if (!canReadLedger(ctx.actor, member)) throw new DomainError("forbidden", "errors:not-allowed");
	const standing = await readStanding(ctx, member.id);
	if (!standing) throw new DomainError("not-found", "errors:standing.off");
	const current = (await readRuleSets(ctx))
		.filter(({ appliesFrom }) => appliesFrom <= ctx.now.toISOString())
		.at(-1);
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("standing:page-title", { name: member.displayName }),
		member,
		standing,
		level: await readLevel(ctx, member.id),
		changes: await listLevelChanges(ctx, member.id),
		isOwn: ctx.actor.memberId === member.id,
		sums: await sumByRule(ctx, member.id),
		entries: await listEntries(ctx, member.id, { cursor }),
		settings: current?.settings,
	};
}
