import type { ScreeningRuleView } from "~/features/rules/index.server";
import type { Translate } from "~/platform/i18n/translate";

const lengthOf = (list: unknown) => (Array.isArray(list) ? list.length : 0);
/** What is empty is not said. */
const list = (...parts: string[]) => parts.filter((part) => part !== "").join(", ");
const hostOf = (address: unknown) => (URL.canParse(String(address)) ? new URL(String(address)).hostname : "");

/** What a rule looks for, in a line. */
export function ruleSummary({ kind, settings }: ScreeningRuleView, t: Translate, locale: string): string {
	const number = (name: string) => Number(settings[name] ?? 0);
	const percent = () => new Intl.NumberFormat(locale, { style: "percent" }).format(number("share"));
	switch (kind) {
		case "length":
			return t("stewardship:summary.length", { count: number("minimum") });
		case "repeat":
			return t("stewardship:summary.repeat", { count: number("hours") });
		case "word-list":
			return list(
				lengthOf(settings.words) > 0 || lengthOf(settings.patterns) === 0
					? t("stewardship:summary.words", { count: lengthOf(settings.words) })
					: "",
				lengthOf(settings.patterns) > 0
					? t("stewardship:summary.patterns", { count: lengthOf(settings.patterns) })
					: "",
			);
		case "links":
			return list(
				number("newcomerPosts") > 0
					? t("stewardship:summary.links", { count: number("newcomerLinks"), posts: number("newcomerPosts") })
					: "",
				lengthOf(settings.blocked) > 0 || number("newcomerPosts") === 0
					? t("stewardship:summary.blocked", { count: lengthOf(settings.blocked) })
					: "",
			);
		case "first-posts":
			return t("stewardship:summary.first-posts", { count: number("posts") });
		case "rejections":
			return t("stewardship:summary.rejections", { count: number("posts"), share: percent() });
		default:
			return hostOf(settings.endpoint);
	}
}
