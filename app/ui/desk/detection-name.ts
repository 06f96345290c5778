import type { Translate } from "~/platform/i18n/translate";

const known = [
	"length",
	"repeat",
	"word-list",
	"links",
	"first-posts",
	"rejections",
	"spam",
	"toxicity",
	"hook",
	"hold-switch",
	"established-switch",
	"pre-moderated-category",
	"pre-moderated-member",
	"pre-moderated-placement",
] as const;

/** What a phase of screening is called on the desk; one that is not known here says its own name. */
export function detectionName(t: Translate, kind: string): string {
	const name = known.find((one) => one === kind);
	return name ? t(`desk:detection.${name}`) : kind;
}
