import { z } from "zod";
import "../contract/pages";
import { requests } from "../contract/bodies";
import { resources } from "../contract/resources";
import type { JsonSchema } from "./types";

/** Registered contracts as JSON Schema 2020-12 by name; they refer to each other as components of the document. */
export const componentSchemas = (): Record<string, JsonSchema> => ({
	...schemasOf(resources, "output"),
	...schemasOf(requests, "input"),
});

/** A contract that has no name of its own, such as the query of an endpoint. */
export const schemaOf = (contract: z.ZodType): JsonSchema =>
	withoutMarks(
		z.toJSONSchema(contract, { target: "draft-2020-12", io: "input", override: tidy }) as JsonSchema,
	);

/** Where a registered contract is found in the document. */
export function referenceTo(contract: z.ZodType): { $ref: string } {
	const id = resources.get(contract)?.id ?? requests.get(contract)?.id;
	if (!id) throw new Error("a contract of an endpoint has no name");
	return { $ref: address(id) };
}

const address = (id: string) => `#/components/schemas/${id}`;

function schemasOf(registry: typeof resources, io: "input" | "output") {
	const { schemas } = z.toJSONSchema(registry, { target: "draft-2020-12", io, uri: address, override: tidy });
	return Object.fromEntries(
		Object.entries(schemas).map(([id, schema]) => [id, withoutMarks(schema as JsonSchema)]),
	);
}

const withoutMarks = ({ $schema: _dialect, $id: _address, ...schema }: JsonSchema): JsonSchema => schema;

/**
 * Takes out bounds that say nothing to a reader: zod's pattern behind a format, and the largest safe integer.
 * Puts in the default of a parameter that becomes a number, which zod leaves out.
 */
function tidy({
	zodSchema,
	jsonSchema,
}: {
	zodSchema: z.core.$ZodTypes;
	jsonSchema: z.core.JSONSchema.BaseSchema;
}) {
	const { def } = zodSchema._zod;
	if (def.type === "default") jsonSchema.default = def.defaultValue as never;
	if (jsonSchema.format === "date-time" || jsonSchema.format === "uri") delete jsonSchema.pattern;
	if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
	if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
}
