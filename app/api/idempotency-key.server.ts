import { createHash } from "node:crypto";
import { DomainError } from "~/platform/errors";

/** What a client calls a request, so that sending it twice does it once; null where it gave no name. */
export function readIdempotencyKey(request: Request): string | null {
	const key = request.headers.get("Idempotency-Key");
	if (key !== null && !/^[\x21-\x7e]{1,255}$/.test(key)) {
		throw new DomainError("invalid", "errors:invalid", {
			fields: { "Idempotency-Key": { key: "errors:api.idempotency-key" } },
		});
	}
	return key;
}

/** The same for requests that ask for the same, however their JSON is written. */
export function hashRequest(request: Request, body: unknown): string {
	const path = new URL(request.url).pathname.replace(/\/+$/, "");
	return createHash("sha256")
		.update(`${request.method} ${path}\n${canonical(body)}`)
		.digest("hex");
}

function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
	if (typeof value !== "object" || value === null) return JSON.stringify(value);
	const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return `{${entries.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(",")}}`;
}
