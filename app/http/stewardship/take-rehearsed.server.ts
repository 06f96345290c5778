import { readRehearsal, saveScreeningRule } from "~/features/rules/index.server";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";
import { readRuleForm } from "./read-rule-form.server";
import { requireRule } from "./rules-in-order.server";

/** Saves a rule with the settings that were rehearsed, in the mode that the form names. */
export async function takeRehearsed(ctx: Context, rehearsalId: number, fields: Record<string, unknown>) {
	const { state, kind, verdict, settings } = await readRehearsal(ctx, rehearsalId);
	if (state !== "done") throw new DomainError("conflict", "stewardship:rehearsal.not-done");
	const ruleId = fields.rule ? parseInput(id, fields.rule) : null;
	const stored = ruleId === null ? null : await requireRule(ctx, ruleId);
	if (stored && stored.kind !== kind) throw new DomainError("not-found", "errors:screening.rule-gone");
	const { name, mode } = fields;
	const given = Object.fromEntries(
		Object.entries(settings).map(([setting, value]) => [`settings.${setting}`, value]),
	);
	return saveScreeningRule(ctx, readRuleForm({ kind, position: 0, name, mode, verdict, ...given }, stored));
}
