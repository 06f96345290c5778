import type { Brand } from "~/platform/identity";
import { endpoints } from "../endpoints.server";
import { componentSchemas } from "./component-schemas";
import { describeEndpoint } from "./describe-endpoint";
import { problemResponses } from "./problem-responses";
import type { OpenApi } from "./types";

const description = `JSON over HTTPS for a brand's own servers. Send an API key as a bearer token; the forum's host name says whose forum it is.

Lists come in pages: ask again with \`cursor\` set to \`nextCursor\` until it is null. Times are ISO 8601 in UTC. Unknown parameters and fields are refused. Errors are problem details (RFC 9457); programs decide by \`code\`.`;

const known = new WeakMap<Brand, OpenApi>();

/** The OpenAPI document of a brand's API, made from the endpoints themselves. */
export function openApiOf(brand: Brand): OpenApi {
	const document = known.get(brand) ?? write(brand);
	known.set(brand, document);
	return document;
}

const write = (brand: Brand): OpenApi => ({
	openapi: "3.1.0",
	info: { title: `${brand.name} API`, version: "1.0.0", description },
	servers: [{ url: brand.origin }],
	tags: [...new Set(endpoints.map(({ group }) => group))].map((name) => ({ name })),
	paths: pathsOf(),
	components: {
		schemas: componentSchemas(),
		parameters: { IdempotencyKey: idempotencyKey },
		responses: problemResponses(brand.origin),
		securitySchemes: {
			apiKey: {
				type: "http",
				scheme: "bearer",
				description: "A key begins with `fm_`. Its scopes are `read`, `write` and `moderate`.",
			},
		},
	},
});

function pathsOf(): OpenApi["paths"] {
	const paths: OpenApi["paths"] = {};
	for (const told of endpoints) {
		paths[told.path] = { ...paths[told.path], [told.method.toLowerCase()]: describeEndpoint(told) };
	}
	return paths;
}

const idempotencyKey = {
	name: "Idempotency-Key",
	in: "header" as const,
	required: false,
	description:
		"A name of your own for this request, such as a UUID. Sending the same request under it again, within a day, gives the first answer again and does nothing else.",
	schema: { type: "string", minLength: 1, maxLength: 255, pattern: "^[\\x21-\\x7e]+$" },
};
