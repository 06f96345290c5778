import type { Badge } from "~/features/standing/badges/contract";
import { type ByLocale, inLocale } from "~/platform/by-locale";
import type { Translate } from "~/platform/i18n/translate";
import { languageNames } from "~/ui/language-names";

/** What a badge is called: in the reader's language, else the brand's; a built-in one without words of its own by the interface. */
export const badgeName = (
	t: Translate,
	locale: string,
	brandLocale: string,
	{ slug, name }: { slug: string; name: ByLocale },
): string =>
	inLocale(name, locale, brandLocale) ?? (t as (key: string) => string)(`badges:words.${slug}.name`);

/** What it is for. One without a text says what is counted. */
export const badgeText = (
	t: Translate,
	locale: string,
	brandLocale: string,
	{ slug, text, builtIn }: { slug: string; text: ByLocale; builtIn: boolean },
): string =>
	inLocale(text, locale, brandLocale) ??
	(builtIn ? (t as (key: string) => string)(`badges:words.${slug}.text`) : "");

type Criteria = Pick<
	Badge,
	"builtIn" | "measure" | "threshold" | "repeatable" | "tag" | "locale" | "since" | "until"
>;

/** What is counted for it, how many, and when. */
export const badgeCriteria = (t: Translate, badge: Criteria): string =>
	[
		badge.builtIn && badge.measure === "by-hand"
			? null
			: `${t(`badges:measures.${badge.measure}`)}: ${badge.threshold}.`,
		badge.repeatable ? t("badges:repeatable") : null,
		badge.measure === "by-hand" ? t("badges:by-hand") : null,
		badge.tag ? t("badges:with-tag", { tag: badge.tag }) : null,
		badge.locale ? t("badges:in-language", { language: languageNames[badge.locale] }) : null,
		badge.since ? t("badges:since", { date: badge.since }) : null,
		badge.until ? t("badges:until", { date: badge.until }) : null,
	]
		.filter(Boolean)
		.join(" ");
