import { type ScreeningRuleView, screeningRuleInput } from "~/features/rules/index.server";
import { parseInput } from "~/platform/parse-input";

/** Fields `name`, `mode`, `verdict` and `settings.words`, `settings.hours`, …: one for each setting of its kind. */
export function readRuleForm(fields: Record<string, unknown>, stored: ScreeningRuleView | null) {
	const settings: Record<string, unknown> = {};
	for (const [name, value] of Object.entries(fields)) {
		if (name.startsWith("settings.")) settings[name.slice("settings.".length)] = value;
	}
	const { name, mode, verdict } = fields;
	// Which rule it is comes from the address, and its kind never changes.
	const which = stored
		? { id: stored.id, kind: stored.kind, position: stored.position }
		: { kind: fields.kind, position: fields.position };
	return parseInput(screeningRuleInput, { ...which, name, mode, verdict, settings });
}
