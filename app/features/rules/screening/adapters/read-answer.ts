import type { z } from "zod";
import type { Fetched } from "~/platform/safe-fetch/safe-fetch.server";
import { UnusableAnswer } from "./adapter";

/** Reads JSON of the agreed shape out of an answer with status 200. */
export function readAnswer<Shape extends z.ZodType>(
	shape: Shape,
	{ status, text }: Fetched,
): z.output<Shape> {
	if (status !== 200) throw new UnusableAnswer(`status ${status}`);
	let body: unknown;
	try {
		body = JSON.parse(text);
	} catch {
		throw new UnusableAnswer("not JSON");
	}
	const read = shape.safeParse(body);
	if (!read.success) throw new UnusableAnswer(String(read.error.issues[0]?.path.join(".") || "shape"));
	return read.data;
}
