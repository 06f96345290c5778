/**
 * Collects icons from Lucide (ISC licence) into sprites: app/ui/icons.svg is what every page uses, and badges have one of
 * their own that is fetched only where there are some.
 */
import { readFileSync, writeFileSync } from "node:fs";

const names = [
	"bell",
	"check",
	"circle-check-big",
	"chevron-left",
	"chevron-right",
	"ellipsis",
	"eye",
	"eye-off",
	"heart",
	"history",
	"lightbulb",
	"link",
	"lock",
	"lock-open",
	"log-out",
	"menu",
	"message-circle",
	"message-square-text",
	"circle-question-mark",
	"pencil",
	"pin",
	"plus",
	"quote",
	"reply",
	"rss",
	"search",
	"settings",
	"shield",
	"sprout",
	"tag",
	"trash-2",
	"triangle-alert",
	"user",
	"users",
	"arrow-up",
	"megaphone",
	"clock",
	"flame",
	"flag",
];

/** Those that a badge may have, as its contract lists them: a second list would part from the first. */
const badges = readFileSync("app/features/standing/badges/contract.ts", "utf8")
	.match(/export const icons = \[([^\]]+)\]/)[1]
	.match(/[a-z-]+/g);

const symbolOf = (name) => {
	const svg = readFileSync(`node_modules/lucide-static/icons/${name}.svg`, "utf8");
	const inner = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(svg)?.[1].replace(/\s+/g, " ").trim();
	return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${inner}</symbol>`;
};
const writeSprite = (file, chosen) =>
	writeFileSync(
		file,
		`<svg xmlns="http://www.w3.org/2000/svg">\n${chosen.map(symbolOf).join("\n")}\n</svg>\n`,
	);
writeSprite("app/ui/icons.svg", names);
writeSprite("app/ui/badge-icons.svg", badges);
