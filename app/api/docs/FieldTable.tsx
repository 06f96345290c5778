import type { JsonSchema } from "../open-api/types";
import { Line } from "./Prose";
import { boundsOf, SchemaType } from "./SchemaType";

export interface DocumentedField {
	name: string;
	place?: string;
	required: boolean;
	description?: string;
	schema: JsonSchema;
}

/** Fields or parameters: name, type, what it means. */
export const FieldTable = ({ caption, fields }: { caption: string; fields: DocumentedField[] }) => (
	// biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
	<section className="api-table" aria-label={caption} tabIndex={0}>
		<table>
			<caption>{caption}</caption>
			<thead>
				<tr>
					<th scope="col">Name</th>
					<th scope="col">Type</th>
					<th scope="col">Meaning</th>
				</tr>
			</thead>
			<tbody>
				{fields.map((field) => (
					<FieldRow key={field.name} field={field} />
				))}
			</tbody>
		</table>
	</section>
);

function FieldRow({ field: { name, place, required, description, schema } }: { field: DocumentedField }) {
	const bounds = boundsOf(schema);
	return (
		<tr>
			<th scope="row">
				<code>{name}</code>
				<small>{[place, required ? "required" : "optional"].filter(Boolean).join(", ")}</small>
			</th>
			<td>
				<SchemaType schema={schema} />
			</td>
			<td>
				{description ? <Line text={description} /> : null}
				{bounds ? <small>{bounds}</small> : null}
			</td>
		</tr>
	);
}
