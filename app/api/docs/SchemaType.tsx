import type { JsonSchema } from "../open-api/types";

const nameOf = (reference: string) => reference.slice(reference.lastIndexOf("/") + 1);

/** What a value is, in a few words; a named schema is a link to its table. */
export function SchemaType({ schema }: { schema: JsonSchema }) {
	if (schema.$ref) return <a href={`#schema-${nameOf(schema.$ref)}`}>{nameOf(schema.$ref)}</a>;
	if (schema.anyOf) return <Alternatives schemas={schema.anyOf} />;
	if (schema.items) {
		return (
			<>
				list of <SchemaType schema={schema.items} />
			</>
		);
	}
	if (schema.enum) return <Words words={schema.enum} />;
	if (schema.const !== undefined) return <code>{JSON.stringify(schema.const)}</code>;
	if (schema.properties) return <Inline properties={schema.properties} />;
	return (
		<>
			{schema.format === "date-time"
				? "time"
				: schema.format === "uri"
					? "address"
					: String(schema.type ?? "anything")}
		</>
	);
}

const Alternatives = ({ schemas }: { schemas: JsonSchema[] }) =>
	schemas.map((schema, index) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed schema
		<span key={index}>
			{index > 0 ? " or " : ""}
			<SchemaType schema={schema} />
		</span>
	));

const Words = ({ words }: { words: unknown[] }) =>
	words.map((word, index) => (
		<span key={String(word)}>
			{index > 0 ? " · " : ""}
			<code>{String(word)}</code>
		</span>
	));

const Inline = ({ properties }: { properties: Record<string, JsonSchema> }) => (
	<>
		{"{ "}
		{Object.entries(properties).map(([name, schema], index) => (
			<span key={name}>
				{index > 0 ? ", " : ""}
				{name}: <SchemaType schema={schema} />
			</span>
		))}
		{" }"}
	</>
);

/** Bounds and default of a value, as one phrase; null where there are none. */
export function boundsOf({
	minimum,
	maximum,
	minLength,
	maxLength,
	maxItems,
	default: fallback,
}: JsonSchema): string | null {
	const parts = [
		minimum !== undefined && maximum !== undefined ? `${minimum} to ${maximum}` : null,
		minLength !== undefined && maxLength !== undefined ? `${minLength} to ${maxLength} characters` : null,
		minLength === undefined && maxLength !== undefined ? `at most ${maxLength} characters` : null,
		maxItems === undefined ? null : `at most ${maxItems}`,
		fallback === undefined ? null : `default ${JSON.stringify(fallback)}`,
	];
	return parts.filter(Boolean).join(", ") || null;
}
