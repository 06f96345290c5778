import type { z } from "zod";
import type { AnyEndpoint } from "../endpoint";
import { type ProblemCode, problemKinds } from "../problem";
import { referenceTo, schemaOf } from "./component-schemas";
import type { ApiResponse, Operation, Parameter } from "./types";

/** Refusals that every endpoint with a key may give, and those of every endpoint with a body. */
const ALWAYS: readonly ProblemCode[] = [
	"unauthenticated",
	"forbidden",
	"rate-limited",
	"internal",
	"unavailable",
];
const WITH_BODY: readonly ProblemCode[] = ["malformed", "too-large", "unsupported-media-type"];

/** One endpoint as an operation of the OpenAPI document. */
export function describeEndpoint(told: AnyEndpoint): Operation {
	const parameters = [...parametersOf(told.params, "path"), ...parametersOf(told.query, "query")];
	const named = told.method === "POST" ? [{ $ref: "#/components/parameters/IdempotencyKey" }] : [];
	return {
		operationId: told.id,
		tags: [told.group],
		summary: told.summary,
		...(told.description ? { description: told.description } : {}),
		security: told.scope ? [{ apiKey: [told.scope] }] : [],
		...(parameters.length + named.length > 0 ? { parameters: [...parameters, ...named] } : {}),
		...(told.body
			? { requestBody: { required: !told.bodyOptional, content: json(told.body, told.bodyExample) } }
			: {}),
		responses: { [told.answer.status]: successOf(told), ...problemsOf(told) },
	};
}

const json = (contract: z.ZodType, example: unknown) => ({
	"application/json": { schema: referenceTo(contract), example },
});

const plain = ({ type, example }: { type: string; example: string }) => ({
	[type]: { schema: { type: "string" }, example },
});

function parametersOf(contract: z.ZodType | undefined, place: "path" | "query"): Parameter[] {
	if (!contract) return [];
	const { properties = {}, required = [] } = schemaOf(contract);
	return Object.entries(properties).map(([name, { description, examples, ...schema }]) => ({
		name,
		in: place,
		required: place === "path" || required.includes(name),
		...(description ? { description } : {}),
		schema,
		...(examples ? { example: examples[0] } : {}),
	}));
}

function successOf({ method, answer }: AnyEndpoint): ApiResponse {
	const { status, description, schema, example, withoutLocation, text } = answer;
	const made = status === 201 && !withoutLocation;
	const location = {
		Location: {
			description: "Address of the new thing in the API.",
			schema: { type: "string", format: "uri" },
		},
	};
	const replay = {
		"Idempotent-Replay": {
			description: "`true` where this is the first answer again.",
			schema: { type: "string", const: "true" },
		},
	};
	return {
		description,
		...(method === "POST" ? { headers: { ...(made ? location : {}), ...replay } } : {}),
		...(schema ? { content: { ...json(schema, example), ...(text ? plain(text) : {}) } } : {}),
	};
}

function problemsOf({ problems, body }: AnyEndpoint) {
	const codes = new Set([...problems, ...ALWAYS, ...(body ? WITH_BODY : [])]);
	const entries = [...codes].sort((a, b) => problemKinds[a].status - problemKinds[b].status);
	return Object.fromEntries(
		entries.map((code) => [problemKinds[code].status, { $ref: `#/components/responses/${code}` }]),
	);
}
