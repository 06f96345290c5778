import type { AuditRow } from "~/features/moderation/index.server";
import type { Translate } from "~/platform/i18n/translate";

/** As the log stores them, with hyphens in place of dots. */
const known = [
	"ambassadors-agreement-accepted",
	"ambassadors-agreement-published",
	"ambassadors-application-approved",
	"ambassadors-application-declined",
	"ambassadors-application-put-off",
	"ambassadors-early-access-taken",
	"ambassadors-invited",
	"ambassadors-left",
	"ambassadors-programme-saved",
	"ambassadors-switched-off",
	"ambassadors-switched-on",
	"ambassadors-term-ended",
	"ambassadors-term-renewed",
	"ambassadors-term-resumed",
	"answer-accepted",
	"answer-withdrawn",
	"api-key-created",
	"api-key-revoked",
	"brand-logo-removed",
	"brand-logo-set",
	"brand-saved",
	"case-decided",
	"case-escalated",
	"case-noted",
	"case-taken-over",
	"category-saved",
	"connect-ended",
	"connect-saved",
	"connect-site-allowed",
	"connect-site-forbidden",
	"crisis-switch-ended",
	"crisis-switch-started",
	"decision-undone",
	"idea-status-set",
	"level-given",
	"level-unlocked",
	"levels-saved",
	"levels-switched-off",
	"levels-switched-on",
	"meetup-attendance-marked",
	"meetup-attendance-undone",
	"meetup-cancelled",
	"meetup-changed",
	"meetup-planned",
	"meetups-switched-off",
	"meetups-switched-on",
	"member-noted",
	"member-pre-moderated",
	"member-released",
	"member-role-changed",
	"mission-accepted",
	"mission-closed",
	"mission-returned",
	"mission-set",
	"moderation-settings-saved",
	"moderator-limited",
	"order-recorded",
	"origin-allowed",
	"origin-forbidden",
	"placement-remapped",
	"placement-removed",
	"post-edited",
	"reason-saved",
	"rules-published",
	"sanction-lifted",
	"screening-rule-archived",
	"screening-rule-saved",
	"sso-key-created",
	"sso-key-revoked",
	"thread-changed",
	"thread-locked",
	"thread-pinned",
	"thread-unlocked",
	"thread-unpinned",
] as const;

/** What an entry of the log is called; one that is not known here says its own name. */
export function actName(t: Translate, act: string): string {
	const name = known.find((one) => one === act.replace(".", "-"));
	return name ? t(`desk:act.${name}`) : act;
}

const subjects = ["case", "member", "thread", "post"] as const;

/** What it is about, and the way there where the number leads to one. */
export function subjectOf(
	t: Translate,
	{ subjectKind, subjectId, subjectHandle }: AuditRow,
): { name: string; path?: string } {
	if (subjectId === null) return { name: "" };
	if (subjectHandle) return { name: `@${subjectHandle}`, path: `/mod/members/${subjectHandle}` };
	const kind = subjects.find((one) => one === subjectKind);
	if (!kind) return { name: "" };
	const name =
		kind === "case" ? t("desk:case", { number: subjectId }) : t(`desk:log.${kind}`, { number: subjectId });
	return { name, path: paths[kind]?.(subjectId) };
}

const paths: Partial<Record<(typeof subjects)[number], (id: number) => string>> = {
	case: (id) => `/mod/cases/${id}`,
	thread: (id) => `/t/${id}`,
	post: (id) => `/p/${id}`,
};
