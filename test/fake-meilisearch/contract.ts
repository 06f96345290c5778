import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";

const FILE = resolve("../shared/contracts/meilisearch-openapi-1.53.0.json");
const NUMBERS = ["u-int8", "u-int32", "u-int64", "float", "double", "int32", "int64", "uint"];

interface Operation {
	parameters?: { name: string; in: string }[];
	requestBody?: { content: Record<string, unknown> };
	responses: Record<string, { content?: Record<string, { schema?: unknown }> }>;
}

export interface Contract {
	/** What is wrong with a request or its answer; empty where nothing is. */
	check(asked: {
		method: string;
		path: string;
		query: URLSearchParams;
		body: unknown;
		status: number;
		answer: unknown;
	}): string[];
}

/** Meilisearch's own description, with the two corrections that its server bears out; none where it is not at hand. */
export function readContract(): Contract | null {
	if (!existsSync(FILE)) {
		console.warn(`SKIPPED: ${FILE} is not here, so no request is checked against Meilisearch's description.`);
		return null;
	}
	const description = JSON.parse(readFileSync(FILE, "utf8"));
	const { schemas } = description.components;
	schemas.AttributePatterns = { type: "array", items: { type: "string" } };
	schemas.SearchQuery.additionalProperties = false;
	const ajv = new Ajv2020({ strict: false, validateFormats: true, logger: false });
	(formats as unknown as (ajv: Ajv2020) => void)(ajv);
	for (const name of NUMBERS) ajv.addFormat(name, true);
	ajv.addSchema(description, "meilisearch");
	const paths = Object.entries(description.paths as Record<string, Record<string, Operation>>).map(
		([path, operations]) => ({
			path,
			pattern: new RegExp(`^${path.replace(/\{[^}]+\}/g, "[^/]+")}$`),
			operations,
		}),
	);
	const compiled = new Map<string, ValidateFunction>();
	const against = (pointer: string, value: unknown, what: string): string[] => {
		const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `meilisearch#${pointer}` });
		compiled.set(pointer, validate);
		return validate(value) ? [] : [`${what}: ${ajv.errorsText(validate.errors)}`];
	};
	return {
		check({ method, path, query, body, status, answer }) {
			const what = `${method} ${path}`;
			const known = paths
				.filter(({ pattern, operations }) => pattern.test(path) && operations[method.toLowerCase()])
				.sort((one, other) => one.path.split("{").length - other.path.split("{").length)[0];
			const operation = known?.operations[method.toLowerCase()];
			if (!known || !operation) return [`${what}: there is no such operation`];
			const named = new Set(
				(operation.parameters ?? []).filter((one) => one.in === "query").map(({ name }) => name),
			);
			const wrong = [...query.keys()]
				.filter((name) => !named.has(name))
				.map((name) => `${what}: no parameter ${name}`);
			const at = `/paths/${known.path.replace(/\//g, "~1").replace(/[{}]/g, (sign) => encodeURIComponent(sign))}/${method.toLowerCase()}`;
			if (operation.requestBody?.content["application/json"] && status < 400)
				wrong.push(...against(`${at}/requestBody/content/application~1json/schema`, body, `${what} body`));
			const described = operation.responses[String(status)];
			if (described?.content?.["application/json"]?.schema)
				wrong.push(
					...against(`${at}/responses/${status}/content/application~1json/schema`, answer, `${what} answer`),
				);
			return wrong;
		},
	};
}
