import type { EmbedTheme } from "@folkmoot/embed-contract";
import type { Brand } from "~/platform/identity";

/** The brand's look, which the widget takes over unless the page says otherwise. */
export const themeView = ({ accent, accentDark, radius, font }: Brand): EmbedTheme => ({
	accent,
	accentDark,
	radius,
	font,
});
