import type { JsonSchema, OpenApi } from "../open-api/types";
import { FieldTable } from "./FieldTable";
import { Line, Prose } from "./Prose";
import { SchemaType } from "./SchemaType";

/** Every named schema as a table of its fields. */
export const SchemaSections = ({ schemas }: { schemas: OpenApi["components"]["schemas"] }) =>
	Object.entries(schemas)
		.sort(([a], [b]) => a.localeCompare(b, "en"))
		.map(([name, schema]) => (
			<section key={name} id={`schema-${name}`}>
				<h3>{name}</h3>
				{schema.description ? <Prose text={schema.description} /> : null}
				{schema.anyOf ? (
					<p>
						Either <SchemaType schema={schema} />.
					</p>
				) : (
					<FieldTable caption={`Fields of ${name}`} fields={fieldsOf(schema)} />
				)}
			</section>
		));

const fieldsOf = ({ properties = {}, required = [] }: JsonSchema) =>
	Object.entries(properties).map(([name, { description, ...schema }]) => ({
		name,
		required: required.includes(name),
		description,
		schema,
	}));

/** Every refusal, by its code. */
export const ProblemList = ({ responses }: { responses: OpenApi["components"]["responses"] }) => (
	<dl className="api-problem-list">
		{Object.entries(responses).map(([code, { description, content }]) => {
			const example = content?.["application/problem+json"]?.example as { status: number } | undefined;
			return (
				<div key={code} id={`problem-${code}`}>
					<dt>
						{example?.status} <code>{code}</code>
					</dt>
					<dd>
						<Line text={description} />
					</dd>
				</div>
			);
		})}
	</dl>
);
