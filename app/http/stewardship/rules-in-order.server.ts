import { type RuleKind, ruleKinds } from "~/features/rules/contract";
import { listScreeningRules, phases, type ScreeningRuleView } from "~/features/rules/index.server";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";

/** Kinds as they run: inside the forum first, then those that ask somebody outside. */
const running: readonly string[] = phases.map(({ kind }) => kind);
const placeOf = (kind: RuleKind) => {
	const place = running.indexOf(kind);
	return place === -1 ? running.length + ruleKinds.indexOf(kind) : place;
};
export const kindsInOrder = [...ruleKinds].sort((one, other) => placeOf(one) - placeOf(other));

/** The brand's rules in the order in which they run. */
export const rulesInOrder = async (ctx: Context): Promise<ScreeningRuleView[]> =>
	(await listScreeningRules(ctx)).sort(
		(one, other) =>
			placeOf(one.kind) - placeOf(other.kind) || one.position - other.position || one.id - other.id,
	);

export async function requireRule(ctx: Context, id: number): Promise<ScreeningRuleView> {
	const rule = (await listScreeningRules(ctx)).find((listed) => listed.id === id);
	if (!rule) throw new DomainError("not-found", "errors:screening.rule-gone");
	return rule;
}
