import type { z } from "zod";
import { readJson } from "~/api/read-json.server";
import { parseInput } from "~/platform/parse-input";

/** The JSON that a request carries, checked against its contract. `raw` is as it came. */
export async function readBody<Schema extends z.ZodType>(request: Request, schema: Schema) {
	const raw = await readJson(request);
	return { raw, body: parseInput(schema, raw) };
}
