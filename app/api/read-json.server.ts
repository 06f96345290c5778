import { DomainError } from "~/platform/errors";
import { Refusal } from "./problem";

const MOST_BYTES = 1.5 * 1024 * 1024;
/** Deeper than the deepest text (20 nodes) that a request may carry, shallow enough for anything that recurses. */
const MOST_DEPTH = 64;

/** The JSON object that a request carries; refused where it is something else, too large or too deep. */
export async function readJson(request: Request): Promise<Record<string, unknown>> {
	const type = request.headers.get("Content-Type")?.split(";")[0]?.trim().toLowerCase();
	const encoding = request.headers.get("Content-Encoding")?.toLowerCase() ?? "identity";
	if (type !== "application/json" || encoding !== "identity")
		throw new Refusal("unsupported-media-type", "errors:api.content-type");
	const value = parse(await readBytes(request));
	if (typeof value !== "object" || value === null || Array.isArray(value))
		throw new DomainError("invalid", "errors:api.object");
	if (isTooDeep(value))
		throw new DomainError("invalid", "errors:invalid", { fields: { body: { key: "errors:body.too-deep" } } });
	return value as Record<string, unknown>;
}

async function readBytes(request: Request): Promise<Buffer> {
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	try {
		for await (const chunk of (request.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
			bytes += chunk.length;
			if (bytes > MOST_BYTES) throw new Refusal("too-large", "errors:api.too-large", { Connection: "close" });
			chunks.push(chunk);
		}
	} catch (error) {
		if (error instanceof Refusal) throw error;
		throw new Refusal("malformed", "errors:api.malformed");
	}
	return Buffer.concat(chunks);
}

function parse(bytes: Buffer): unknown {
	try {
		return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch {
		throw new Refusal("malformed", "errors:api.malformed");
	}
}

function isTooDeep(root: object): boolean {
	const stack: { value: object; depth: number }[] = [{ value: root, depth: 1 }];
	for (let next = stack.pop(); next; next = stack.pop()) {
		if (next.depth > MOST_DEPTH) return true;
		for (const child of Object.values(next.value)) {
			if (typeof child === "object" && child !== null) stack.push({ value: child, depth: next.depth + 1 });
		}
	}
	return false;
}
