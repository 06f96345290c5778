/** The result of a command, alone on standard output: JSON for scripts, text for people. No text, no line. */
export function printResult(asJson: boolean | undefined, value: unknown, text: string) {
	const result = asJson ? JSON.stringify(value) : text;
	if (result !== "") process.stdout.write(`${result}\n`);
}

/** What is good to know beside the result. */
export const note = (sentence: string) => void process.stderr.write(`${sentence}\n`);

/** Lines of aligned columns. */
export function columns(rows: readonly (readonly string[])[]): string {
	const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => (row[index] ?? "").length)));
	return rows
		.map((row) =>
			row
				.map((cell, index) => cell.padEnd(widths[index] ?? 0))
				.join("  ")
				.trimEnd(),
		)
		.join("\n");
}

export const example = (usage: string) => `\nExample:\n  npm run --silent folkmoot -- ${usage}`;
