import { languageChoice } from "~/features/members/contract";
import { setLanguage } from "~/features/members/index.server";
import { resourceActionOf } from "~/http/action-of.server";
import { backTo } from "~/http/back-to";
import { parseInput } from "~/platform/parse-input";

const YEAR = 31_536_000;

/** The language of the interface: kept with the member, or in a cookie for a visitor. */
export const action = resourceActionOf(async (ctx, { fields, page }) => {
	const { locale } = parseInput(languageChoice, fields);
	if (ctx.actor) await setLanguage(ctx, locale);
	else
		page.cookies.push(
			`language=${locale}; Path=/; Max-Age=${YEAR}; SameSite=Lax${ctx.brand.origin.startsWith("https:") ? "; Secure" : ""}`,
		);
	return backTo(fields, "/");
});
