import type { Command } from "commander";
import { RENDERER_VERSION } from "~/platform/rich-text/render";
import { withInstallation } from "../installation";
import { example, printResult } from "../print";
import { showProgress } from "../progress";
import { rerenderPosts } from "../rerender-posts";

export function addRerender(program: Command) {
	program
		.command("rerender")
		.description(
			"render posts that an older version rendered again; may run beside the server and be broken off",
		)
		.option("--json", "print the result as JSON")
		.addHelpText("after", example("rerender"))
		.action(async ({ json }: { json?: boolean }) => {
			const posts = await withInstallation(({ db }) =>
				rerenderPosts(db, showProgress("Rendering posts again")),
			);
			printResult(json, { posts, rendererVersion: RENDERER_VERSION }, `Rendered ${posts} posts again.`);
		});
}
