import type { EmbedTheme } from "@folkmoot/embed-contract";

const COLOUR = /^#[0-9a-f]{6}$/i;

/** The brand's few values as custom properties of the drawn root; a host's own `--folkmoot-…` go before them. */
export function applyTheme({ style }: HTMLElement, theme: EmbedTheme | undefined, wish: string | null) {
	style.setProperty("--scheme", wish === "light" || wish === "dark" ? wish : "");
	if (!theme) return;
	const { accent, accentDark, radius, font } = theme;
	if (COLOUR.test(accent) && COLOUR.test(accentDark))
		style.setProperty("--brand-accent", `light-dark(${accent},${accentDark})`);
	style.setProperty("--brand-radius", `${radius}px`);
	const family = font === "mono" ? "monospace" : font;
	style.setProperty("--brand-font", `ui-${family},${family},system-ui`);
}
