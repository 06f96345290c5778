import type { Command } from "commander";
import { examine } from "../doctor/examine";
import type { Finding } from "../doctor/finding";
import { example, printResult } from "../print";

export function addDoctor(program: Command) {
	program
		.command("doctor")
		.description(
			"check settings, database, queue, mail, storage and addresses; exit code 1 when any check fails",
		)
		.option("--json", "print the findings as JSON")
		.addHelpText("after", example("doctor"))
		.action(async ({ json }: { json?: boolean }) => {
			const findings = await examine();
			printResult(json, findings, findings.map(lineOf).join("\n"));
			if (findings.some(({ status }) => status === "fail")) process.exitCode = 1;
		});
}

const lineOf = ({ status, name, sentence }: Finding) => `${status.padEnd(4)}  ${name}: ${sentence}`;
