/** The arrows of docs/architecture.md. Each rule says why in its comment. */
const feature = (names) => `^app/features/(${names})/`;
const ground = "brands|members|rules|api-keys|help";
const content = "threads|reactions";
const stewardship = "moderation";
const recognition = "standing|rewards|referrals|ambassadors|meetups";
const reactors = "notifications|search";
const surface = "embed|discourse-connect";
const front =
	"(index\\.server|contract|touch|category-contract|events|policy|feature\\.server|brand-directory\\.server|origin-directory\\.server)\\.ts$";
const tests = "(\\.test\\.tsx?$|^test/|^e2e/)";

module.exports = {
	forbidden: [
		{
			name: "no-circles",
			comment: "A circle cannot be read from either end.",
			severity: "error",
			from: { pathNot: tests },
			to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
		},
		{
			name: "platform-knows-no-product",
			comment: "Platform serves any product: no feature, page or route in it.",
			severity: "error",
			from: { path: "^app/platform/", pathNot: tests },
			to: { path: "^app/(features|routes|http|ui|demo|cli|api|embed|islands)/" },
		},
		{
			name: "database-knows-no-application",
			comment: "Migrations never depend on today's code; seeds use the text renderer only.",
			severity: "error",
			from: { path: "^db/", pathNot: "^db/seeds/|\\.test\\.ts$" },
			to: { path: "^app/" },
		},
		{
			name: "seeds-know-platform-only",
			comment: "Seeds write rows; the demo plays commands from app/demo.",
			severity: "error",
			from: { path: "^db/seeds/", pathNot: "\\.test\\.ts$" },
			to: { path: "^app/", pathNot: "^app/platform/" },
		},
		{
			name: "ground-lies-lowest",
			comment: "Brands, members, rules and keys know nothing of what is built on them.",
			severity: "error",
			from: { path: feature(ground), pathNot: tests },
			to: { path: feature(`${content}|${stewardship}|${recognition}|${reactors}`) },
		},
		{
			name: "content-below-stewardship-and-reactors",
			comment: "Moderators and reactors hear of content through events; content does not know them.",
			severity: "error",
			from: { path: feature(content), pathNot: tests },
			to: { path: feature(`${stewardship}|${recognition}|${reactors}`) },
		},
		{
			name: "stewardship-below-reactors",
			comment: "Reactors hear of decisions through events.",
			severity: "error",
			from: { path: feature(stewardship), pathNot: tests },
			to: { path: feature(`${recognition}|${reactors}`) },
		},
		{
			name: "recognition-below-reactors",
			comment: "Points follow what was written and decided; who is told of them is told through events.",
			severity: "error",
			from: { path: feature(recognition), pathNot: tests },
			to: { path: feature(reactors) },
		},
		{
			name: "surfaces-lie-highest",
			comment: "A surface shows and calls everything; nothing below knows that it is there.",
			severity: "error",
			from: {
				path: feature(`${ground}|${content}|${stewardship}|${recognition}|${reactors}`),
				pathNot: tests,
			},
			to: { path: feature(surface) },
		},
		{
			name: "reactors-apart",
			comment: "Reactors never call each other: they meet through events.",
			severity: "error",
			from: { path: `^app/features/(${reactors})/`, pathNot: tests },
			to: { path: `^app/features/(${reactors})/`, pathNot: "^app/features/$1/" },
		},
		{
			name: "through-the-front-door",
			comment: "Another feature is used through its index, contract, events or policy.",
			severity: "error",
			from: { path: "^app/features/([^/]+)/", pathNot: tests },
			to: { path: "^app/features/([^/]+)/", pathNot: `^app/features/$1/|${front}` },
		},
		{
			name: "pages-through-the-front-door",
			comment: "Routes and their helpers use a feature's front door.",
			severity: "error",
			from: { path: "^app/(routes|http|ui|api|embed)/" },
			to: { path: "^app/features/", pathNot: front },
		},
		{
			name: "routes-hold-no-sql",
			comment: "A route parses, calls and renders.",
			severity: "error",
			from: { path: "^app/(routes|ui)/" },
			to: { path: "^db/|node_modules/(kysely|pg|zod)/", dependencyTypesNot: ["type-only"] },
		},
		{
			name: "one-door-to-lucia",
			comment: "Lucia is deprecated upstream: one folder to change later.",
			severity: "error",
			from: { pathNot: "^app/platform/session/" },
			to: { path: "node_modules/lucia/" },
		},
		{
			name: "islands-stand-alone",
			comment: "Browser parts share only what is browser-safe.",
			severity: "error",
			from: { path: "^app/islands/" },
			to: { path: "^app/(features|routes|http|demo|cli|api|embed)/|\\.server\\." },
		},
	],
	options: {
		doNotFollow: { path: "node_modules" },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: "tsconfig.json" },
		enhancedResolveOptions: {
			exportsFields: ["exports"],
			conditionNames: ["import", "node", "default", "types"],
		},
	},
};
