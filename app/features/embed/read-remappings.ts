import { DomainError } from "~/platform/errors";
import type { Remapping } from "./commands/remap-placements.server";
import { isPlacementKey } from "./contract";

const MOST = 1_000;

/** Lines of an old and a new key, with a comma, semicolon or tab between, as spreadsheets write them. */
export function readRemappings(text: string): Remapping[] {
	const lines = text.split(/\r?\n/).map((line, at) => ({ line: line.trim(), number: at + 1 }));
	const written = lines.filter(({ line }) => line !== "");
	if (written.length === 0 || written.length > MOST) throw refusal("errors:embed.remap-lines", { max: MOST });
	return written.map(({ line, number }) => {
		const [from = "", to = "", ...more] = line
			.split(/[,;\t]/)
			.map((part) => part.trim().replace(/^"(.*)"$/, "$1"));
		if (isPlacementKey(from) && isPlacementKey(to) && more.length === 0) return { from, to };
		throw refusal("errors:embed.remap-line", { number });
	});
}

const refusal = (key: string, params: Record<string, number>) =>
	new DomainError("invalid", key, { params, fields: { remap: { key, params } } });
