import { DomainError } from "~/platform/errors";
import { parseInput } from "~/platform/parse-input";
import type { AnyEndpoint } from "./endpoint";
import { readJson } from "./read-json.server";

const nothing = { params: undefined, query: undefined, body: undefined };

/** Path, query and body of a request, checked against what the endpoint tells. `raw` is the body as it came. */
export async function readInput(
	{ params, query, body, bodyOptional }: AnyEndpoint,
	request: Request,
	path: Record<string, string | undefined>,
) {
	const named = params?.safeParse(path);
	if (named && !named.success) throw new DomainError("not-found", "errors:page-gone");
	const asked = query ? parseInput(query, readQuery(request.url)) : undefined;
	const raw = body ? await (bodyOptional && isWithoutBody(request) ? {} : readJson(request)) : null;
	const accept = request.headers.get("Accept") ?? "";
	return {
		raw,
		input: {
			...nothing,
			params: named?.data,
			query: asked,
			body: body ? parseInput(body, raw) : undefined,
			accept,
		},
	};
}

const isWithoutBody = ({ headers }: Request) =>
	!headers.has("Content-Type") &&
	!headers.has("Transfer-Encoding") &&
	Number(headers.get("Content-Length") ?? 0) === 0;

/** A parameter given twice becomes a list, which no contract takes. */
function readQuery(address: string) {
	const { searchParams } = new URL(address);
	const query: Record<string, string | string[]> = Object.create(null);
	for (const name of new Set(searchParams.keys())) {
		const values = searchParams.getAll(name);
		query[name] = values.length === 1 ? (values[0] as string) : values;
	}
	return query;
}
