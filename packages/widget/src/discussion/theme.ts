import type { EmbedTheme } from "@folkmoot/embed-contract";

const fonts: Partial<Record<string, string>> = {
	serif: "ui-serif,Georgia,serif",
	rounded: "ui-rounded,system-ui",
	mono: "ui-monospace,monospace",
};
const COLOUR = /^#[0-9a-f]{6}$/i;

/** The brand's few values as custom properties of the drawn root; a host's own `--folkmoot-…` go before them. */
export function applyTheme({ style, dataset }: HTMLElement, theme: EmbedTheme | undefined, wish: string | null) {
	dataset.theme = wish ?? "";
	if (!theme) return;
	const { accent, accentDark, radius, font } = theme;
	if (COLOUR.test(accent) && COLOUR.test(accentDark))
		style.setProperty("--brand-accent", `light-dark(${accent},${accentDark})`);
	style.setProperty("--brand-radius", `${radius}px`);
	const family = fonts[font];
	if (family) style.setProperty("--brand-font", family);
}
