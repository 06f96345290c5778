import type { AuditRow } from "~/features/moderation/index.server";
import type { Translate } from "~/platform/i18n/translate";

const known = [
	"case.decided",
	"decision.undone",
	"case.escalated",
	"case.taken-over",
	"case.noted",
	"member.noted",
	"sanction.lifted",
	"moderator.limited",
	"reason.saved",
	"moderation.settings-saved",
	"order.recorded",
] as const;

type Known = (typeof known)[number];
type Dashed<Act extends string> = Act extends `${infer One}.${infer Other}` ? `${One}-${Other}` : never;

/** What an entry of the log is called; one that is not known here says its own name. */
export function actName(t: Translate, act: string): string {
	const name = known.find((one) => one === act);
	return name ? t(`desk:act.${name.replace(".", "-") as Dashed<Known>}`) : act;
}

/** Whom or what it is about, as far as the entry itself says. */
export function subjectName(t: Translate, { subjectKind, subjectId }: AuditRow): string {
	if (subjectId === null) return "";
	return subjectKind === "member"
		? t("desk:log.member", { number: subjectId })
		: `${subjectKind} ${subjectId}`;
}
