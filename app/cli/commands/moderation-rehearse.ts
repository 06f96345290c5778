import { type Command, Option } from "commander";
import {
	type RehearsalView,
	readRehearsal,
	rehearse,
	runRehearsal,
	screeningRuleInput,
} from "~/features/rules/index.server";
import type { Context } from "~/platform/context";
import { parseInput } from "~/platform/parse-input";
import { findBrand } from "../find-brand";
import { owningContext } from "../first-owner";
import { withInstallation } from "../installation";
import { example, printResult } from "../print";
import { showProgress } from "../progress";
import { Refusal } from "../refusal";
import { brandSlug, jsonObject, wholeNumber } from "../values";

const EVERY_MS = 250;
const MOST_DAYS = 365;
const verdicts = { hold: "held", flag: "flagged", refuse: "refused" } as const;

interface Options {
	brand: string;
	rule?: number;
	kind?: string;
	settings?: Record<string, unknown>;
	verdict: keyof typeof verdicts;
	days: number;
	json?: boolean;
}

export function addModerationRehearse(moderation: Command) {
	moderation
		.command("rehearse")
		.description("tell what a screening rule, stored or only thought of, would have found in the last days")
		.requiredOption("--brand <slug>", "brand whose posts are looked at", brandSlug)
		.option("--rule <id>", "a rule of the brand", wholeNumber)
		.option("--kind <kind>", "instead of --rule: a kind of rule, such as length or word-list")
		.option("--settings <json>", "its settings (default: the usual ones)", jsonObject)
		.addOption(
			new Option("--verdict <verdict>", "what it would do").choices(Object.keys(verdicts)).default("hold"),
		)
		.addOption(
			new Option("--days <number>", `how far to look back, at most ${MOST_DAYS}`)
				.default(30)
				.argParser(wholeNumber),
		)
		.option("--json", "print the result with examples as JSON")
		.addHelpText(
			"after",
			example(`moderation rehearse --brand demo --kind length --settings '{"minimum":20}'`),
		)
		.action(async (options: Options, command: Command) => {
			if ((options.rule === undefined) === (options.kind === undefined))
				command.error("error: name either --rule or --kind");
			if (options.rule !== undefined && options.settings) command.error("error: --settings needs --kind");
			if (options.days > MOST_DAYS) command.error(`error: --days is at most ${MOST_DAYS}`);
			const found = await withInstallation(async (installation) => {
				const ctx = await owningContext(installation, await findBrand(installation, options.brand));
				const id = await rehearse(ctx, ruleOf(options), options.days, { inBackground: false });
				return watch(ctx, id);
			});
			if (found.state === "failed")
				throw new Refusal(
					found.failure === "unanswered"
						? "The rehearsal was broken off: the service that the rule asks does not answer."
						: "The rehearsal failed. The reason is in the log.",
				);
			printResult(options.json, found, sentenceOf(found, options.days));
		});
}

const ruleOf = ({ rule, kind, verdict, settings = {} }: Options) =>
	rule !== undefined
		? { ruleId: rule }
		: parseInput(screeningRuleInput, { kind, name: "rehearsal", verdict, settings });

/** Runs it here, and shows how far it is. */
async function watch(ctx: Context, id: number): Promise<RehearsalView> {
	const show = showProgress("Looking at posts");
	const look = async () => {
		const { checked, postCount, state } = await readRehearsal(ctx, id);
		if (state === "running" && postCount > 0) show(checked, postCount);
	};
	const timer = setInterval(() => void look().catch(() => {}), EVERY_MS);
	await runRehearsal(ctx, id).finally(() => clearInterval(timer));
	const found = await readRehearsal(ctx, id);
	if (found.state === "done") show(found.checked, found.checked);
	return found;
}

function sentenceOf({ checked, caught, approved, actedOn, untouched, verdict }: RehearsalView, days: number) {
	const did = verdicts[verdict as Options["verdict"]];
	return `Of ${checked} posts of the last ${days} days it would have ${did} ${caught}, of which moderators approved ${approved}, acted on ${actedOn}, and left ${untouched} alone.`;
}
