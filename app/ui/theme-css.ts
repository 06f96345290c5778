import type { Brand } from "~/platform/identity";
import { readableOn } from "./contrast";

const fonts: Record<Brand["font"], string> = {
	system: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif",
	serif: "'Iowan Old Style', 'Palatino Linotype', Palatino, 'Noto Serif', Georgia, serif",
	rounded:
		"ui-rounded, 'SF Pro Rounded', 'Hiragino Maru Gothic ProN', Quicksand, Nunito, 'Segoe UI', system-ui, sans-serif",
	mono: "ui-monospace, 'SF Mono', 'Cascadia Code', Menlo, Consolas, monospace",
};

/** The brand's few values as custom properties; everything else is computed from them in the stylesheet. */
export function themeCss({
	accent,
	accentDark,
	radius,
	font,
}: Pick<Brand, "accent" | "accentDark" | "radius" | "font">): string {
	return `:root{--accent:light-dark(${accent},${accentDark});--on-accent:light-dark(${readableOn(accent)},${readableOn(accentDark)});--radius:${radius}px;--font:${fonts[font]}}`;
}
