/** Collects the icons that the interface uses from Lucide (ISC licence) into one sprite: app/ui/icons.svg. */
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

const symbols = names.map((name) => {
	const svg = readFileSync(`node_modules/lucide-static/icons/${name}.svg`, "utf8");
	const inner = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(svg)?.[1].replace(/\s+/g, " ").trim();
	return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${inner}</symbol>`;
});
writeFileSync(
	"app/ui/icons.svg",
	`<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("\n")}\n</svg>\n`,
);
