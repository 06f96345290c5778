import { z } from "zod";
import { DomainError } from "./errors";

/** A list with the way to its next page. */
export interface Page<Item> {
	items: Item[];
	nextCursor: string | null;
}

/** Turns the sort values of the last row into an opaque text for the address. */
export const encodeCursor = (values: readonly (string | number)[]) =>
	Buffer.from(JSON.stringify(values)).toString("base64url");

const cursor = z
	.array(z.union([z.string().max(40), z.number()]))
	.min(1)
	.max(3);

/** Reads a cursor of `length` values; a foreign or damaged one is refused, never guessed. */
export function decodeCursor<Value extends z.ZodType>(
	text: string | null | undefined,
	shape: Value,
): z.output<Value> | null {
	if (text === null || text === undefined || text === "") return null;
	try {
		const values = cursor.parse(JSON.parse(Buffer.from(text.slice(0, 300), "base64url").toString("utf8")));
		return shape.parse(values);
	} catch {
		throw new DomainError("invalid", "errors:cursor", { fields: { cursor: { key: "errors:cursor" } } });
	}
}

/** `[time, id]` of the last row. Postgres knows no year 0. */
export const timeAndId = z.tuple([
	z.iso.datetime().refine((time) => time >= "0001"),
	z.number().int().positive(),
]);
/** `[score, id]` of the last row. */
export const scoreAndId = z.tuple([z.number(), z.number().int().positive()]);

/** Cuts the one row read beyond the page and names the cursor. */
export function toPage<Row>(
	rows: Row[],
	limit: number,
	cursorOf: (row: Row) => (string | number)[],
): Page<Row> {
	const items = rows.slice(0, limit);
	const last = items.at(-1);
	return { items, nextCursor: rows.length > limit && last ? encodeCursor(cursorOf(last)) : null };
}
