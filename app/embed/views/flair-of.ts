import { levelView } from "~/api/views/standing-view";
import type { DiscussionPost } from "~/features/embed/index.server";
import type { Context } from "~/platform/context";
import { translator } from "~/platform/i18n/translate";
import { tierFlair } from "~/ui/ambassadors/tier-words";

type Reader = Pick<Context, "brand" | "locale">;
type Author = Pick<DiscussionPost, "role" | "tier" | "alumni" | "level">;

/** What stands beside an author's name, in the reader's language: as the forum says it, in one text. */
export function flairOf(ctx: Reader, author: Author): string {
	const { role } = author;
	const team = role === "member" ? "" : translator(ctx.locale)(`forum:role.${role}`);
	return [team, ambassadorFlair(ctx, author), levelView(ctx, author)?.name].filter(Boolean).join(" · ");
}

/** Nothing where there is no programme. */
function ambassadorFlair({ brand, locale }: Reader, { tier, alumni }: Author): string {
	const t = translator(locale);
	const said = brand.flairs?.[tier - 1];
	if (said) return tierFlair(t, locale, brand.locale, said, tier);
	return brand.flairs && alumni ? t("ambassadors:alumni") : "";
}
