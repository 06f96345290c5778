import type { Operation } from "../open-api/types";
import { CodeBlock } from "./CodeBlock";
import { curlOf, parametersOf } from "./curl";
import { FieldTable } from "./FieldTable";
import { Prose } from "./Prose";
import { SchemaType } from "./SchemaType";

interface EndpointProps {
	origin: string;
	method: string;
	path: string;
	operation: Operation;
}

/** One endpoint: what it does, takes and answers, and how to try it. */
export function EndpointSection({ origin, method, path, operation }: EndpointProps) {
	const parameters = parametersOf(operation).map((parameter) => ({ ...parameter, place: parameter.in }));
	const body = operation.requestBody?.content["application/json"]?.schema;
	return (
		<section
			className="api-endpoint"
			id={operation.operationId}
			aria-labelledby={`${operation.operationId}-title`}
		>
			<h3 id={`${operation.operationId}-title`}>{operation.summary}</h3>
			<p className="api-address">
				<strong className={`api-method api-${method}`}>{method.toUpperCase()}</strong> <code>{path}</code>
			</p>
			{operation.description ? <Prose text={operation.description} /> : null}
			<p>
				Needs the scope <code>{operation.security[0]?.apiKey[0]}</code>.
				{body ? (
					<>
						{" "}
						The body is a <SchemaType schema={body} />.
					</>
				) : null}
			</p>
			{parameters.length > 0 ? (
				<FieldTable caption={`Parameters: ${operation.summary.toLowerCase()}`} fields={parameters} />
			) : null}
			<CodeBlock caption="Try it" code={curlOf(origin, method, path, operation)} />
			<Success operation={operation} />
			<Problems operation={operation} />
		</section>
	);
}

function Success({ operation }: { operation: Operation }) {
	const [status, response] = Object.entries(operation.responses)[0] ?? [];
	if (!response || "$ref" in response) return null;
	const media = response.content?.["application/json"];
	return (
		<>
			<p>
				Answers <code>{status}</code>
				{media ? (
					<>
						{" "}
						with a <SchemaType schema={media.schema} />
					</>
				) : null}
				.
			</p>
			{media?.example ? (
				<CodeBlock caption="Example answer" code={JSON.stringify(media.example, null, 2)} />
			) : null}
		</>
	);
}

const Problems = ({ operation: { responses } }: { operation: Operation }) => (
	<p className="api-problems">
		Refuses with{" "}
		{Object.entries(responses)
			.filter(([status]) => Number(status) >= 400)
			.map(([status, response], index) => {
				const code = "$ref" in response ? response.$ref.split("/").at(-1) : "";
				return (
					<span key={status}>
						{index > 0 ? ", " : ""}
						<a href={`#problem-${code}`}>
							{status} {code}
						</a>
					</span>
				);
			})}
		.
	</p>
);
