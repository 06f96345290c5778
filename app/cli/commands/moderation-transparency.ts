import { writeFile } from "node:fs/promises";
import { type Command, Option } from "commander";
import { listEuStatements, readTransparency, transparencyCsv } from "~/features/moderation/index.server";
import type { Context } from "~/platform/context";
import { isPeriod, lastYear } from "~/platform/period";
import { findBrand } from "../find-brand";
import { owningContext } from "../first-owner";
import { withInstallation } from "../installation";
import { example, note } from "../print";
import { reasonOf } from "../reason-of";
import { Refusal } from "../refusal";
import { brandSlug, day } from "../values";

const formats = ["json", "csv", "eu-statements"] as const;

interface Options {
	brand: string;
	from?: string;
	to?: string;
	format: (typeof formats)[number];
	out?: string;
}

export function addModerationTransparency(moderation: Command) {
	moderation
		.command("transparency")
		.description("print the transparency report of a brand; without days the one of the last twelve months")
		.requiredOption("--brand <slug>", "brand to report on", brandSlug)
		.option("--from <day>", "first day, such as 2026-01-01, in UTC", day)
		.option("--to <day>", "day after the last one, at most ten years later", day)
		.addOption(
			new Option(
				"--format <format>",
				"the figures as JSON or CSV, or single statements for the EU's database",
			)
				.choices(formats)
				.default("json"),
		)
		.option("--out <file>", "write into this file instead of standard output")
		.addHelpText("after", example("moderation transparency --brand demo --from 2026-01-01 --to 2027-01-01"))
		.action(async ({ brand: slug, from, to, format, out }: Options, command: Command) => {
			const usual = lastYear(new Date());
			const period = { from: from ?? usual.from, to: to ?? usual.to };
			if (!isPeriod(period))
				command.error(`error: ${period.from} to ${period.to} is no period of at most ten years`);
			const text = await withInstallation(async (installation) => {
				const ctx = await owningContext(installation, await findBrand(installation, slug));
				return report(ctx, period, format);
			});
			if (out === undefined) process.stdout.write(text);
			else await save(out, text);
		});
}

async function report(ctx: Context, period: { from: string; to: string }, format: Options["format"]) {
	if (format === "eu-statements") return json({ statements: await listEuStatements(ctx, period) });
	const figures = await readTransparency(ctx, period);
	return format === "csv" ? transparencyCsv(figures) : json(figures);
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

async function save(file: string, text: string) {
	await writeFile(file, text).catch((error) => {
		throw new Refusal(`The report could not be written: ${reasonOf(error)}`);
	});
	note(`Wrote ${file}.`);
}
