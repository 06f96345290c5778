/** WCAG 2.2, 1.4.3: contrast of two sRGB colours, 1 to 21. */
function contrast(first: string, second: string): number {
	const [light, dark] = [luminance(first), luminance(second)].sort((a, b) => b - a) as [number, number];
	return (light + 0.05) / (dark + 0.05);
}

/** Black or white, whichever reads better on a colour; one of the two always reaches 4.5. */
export const readableOn = (colour: string) =>
	contrast(colour, "#ffffff") >= contrast(colour, "#101010") ? "#ffffff" : "#101010";

function luminance(colour: string): number {
	const [red, green, blue] = [1, 3, 5].map((start) => {
		const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export interface ContrastProblem {
	field: "accent" | "accentDark";
	on: string;
	ratio: number;
}

const AA = 4.5;
/** Page backgrounds of the stylesheet, lightest and darkest step that links stand on. */
const BACKGROUNDS = { accent: "#f6f6f4", accentDark: "#26282b" } as const;

/** Pairs of a theme that miss AA: links and buttons stand in the accent on these backgrounds. */
export function contrastProblems(theme: { accent: string; accentDark: string }): ContrastProblem[] {
	return (["accent", "accentDark"] as const)
		.map((field) => ({ field, on: BACKGROUNDS[field], ratio: contrast(theme[field], BACKGROUNDS[field]) }))
		.filter(({ ratio }) => ratio < AA);
}
