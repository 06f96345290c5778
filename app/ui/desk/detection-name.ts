import { ruleKinds } from "~/features/rules/contract";
import type { Translate } from "~/platform/i18n/translate";

/** The brand's rules, and the phases that hold a text without one. */
const known = [
	...ruleKinds,
	"pre-moderated-category",
	"pre-moderated-member",
	"pre-moderated-placement",
	"switch-hold",
] as const;

/** What a phase of screening is called; one that is not known here says its own name. */
export function detectionName(t: Translate, kind: string): string {
	const name = known.find((one) => one === kind);
	return name ? t(`moderation:screening.${name}.name`) : kind;
}
