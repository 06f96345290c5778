import type { Command } from "commander";
import { seedDemoIfEmpty } from "~/demo/seed-demo.server";
import { withInstallation } from "../installation";
import { example, note, printResult } from "../print";
import { readSignIns } from "../read-sign-ins";
import { Refusal } from "../refusal";

export function addSeedDemo(seed: Command) {
	seed
		.command("demo")
		.description("fill an empty database with the two brands of the demo and print their sign-ins")
		.option("--json", "print the sign-ins as JSON")
		.addHelpText("after", example("seed demo"))
		.action(async ({ json }: { json?: boolean }) => {
			const signIns = await withInstallation(async ({ db, services }) => {
				const brands = await db.selectFrom("brand").select("slug").orderBy("slug").execute();
				if (brands.length > 0)
					throw new Refusal(
						`There are brands already (${brands.map(({ slug }) => slug).join(", ")}): the demo goes only into an empty database.`,
					);
				return seedDemoIfEmpty(db, services, note);
			});
			printResult(json, { signIns: readSignIns(signIns ?? "") }, signIns ?? "");
		});
}
