import { parseArgs } from "node:util";
import { type CaseName, caseNames } from "./cases";

export interface Options {
	json: boolean;
	growth: boolean;
	moderation: boolean;
	search: boolean;
	standing: boolean;
	widget: boolean;
	/** Cases that were asked for; their floors are measured too. */
	only: readonly CaseName[];
	rounds: number;
	/** Length of one round of one case. */
	seconds: number;
	warmUpSeconds: number;
}

const full = { rounds: 5, seconds: 3, warmUpSeconds: 1.5 };
const quick = { rounds: 3, seconds: 1.1, warmUpSeconds: 0.6 };

/** Reads the arguments of `npm run bench -- …`; throws a sentence for what it does not know. */
export function readOptions(args: string[]): Options {
	const { values } = parseArgs({
		args,
		options: {
			json: { type: "boolean", default: false },
			quick: { type: "boolean", default: false },
			growth: { type: "boolean", default: false },
			moderation: { type: "boolean", default: false },
			search: { type: "boolean", default: false },
			standing: { type: "boolean", default: false },
			widget: { type: "boolean", default: false },
			only: { type: "string" },
		},
	});
	const only = values.only?.split(",").map(toCaseName) ?? caseNames;
	return {
		json: values.json,
		growth: values.growth,
		moderation: values.moderation,
		search: values.search,
		standing: values.standing,
		widget: values.widget,
		only,
		...(values.quick ? quick : full),
	};
}

function toCaseName(text: string): CaseName {
	const name = caseNames.find((known) => known === text.trim());
	if (!name) throw new Error(`There is no case “${text}”. Known: ${caseNames.join(", ")}.`);
	return name;
}
