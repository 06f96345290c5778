import { migrate } from "@db/migrate";
import type { Command } from "commander";
import { withDatabase } from "../installation";
import { example, printResult } from "../print";

export function addMigrate(program: Command) {
	program
		.command("migrate")
		.description("bring the tables of the database up to date")
		.option("--json", "print the result as JSON")
		.addHelpText("after", example("migrate"))
		.action(async ({ json }: { json?: boolean }) => {
			const results = await withDatabase(({ url }) => migrate(url));
			const applied = results.map(({ migrationName }) => migrationName);
			const text =
				applied.length > 0 ? applied.map((name) => `applied ${name}`).join("\n") : "nothing to apply";
			printResult(json, { applied }, text);
		});
}
