import type { OpenApi, Operation } from "../open-api/types";
import { CodeBlock } from "./CodeBlock";
import { EndpointSection } from "./EndpointSection";
import { Introduction, rules } from "./Introduction";
import { ProblemList, SchemaSections } from "./SchemaSections";

interface Told {
	method: string;
	path: string;
	operation: Operation;
}

const toldIn = ({ paths }: OpenApi, group: string): Told[] =>
	Object.entries(paths).flatMap(([path, operations]) =>
		Object.entries(operations)
			.map(([method, operation]) => ({ method, path, operation }))
			.filter(({ operation }) => operation.tags.includes(group)),
	);

/** The whole documentation on one page, read from the OpenAPI document. In English, whatever the forum speaks. */
export function ApiReference({ document }: { document: OpenApi }) {
	const origin = document.servers[0]?.url ?? "";
	const refused = document.components.responses.invalid?.content?.["application/problem+json"]?.example;
	return (
		<div className="api-page" lang="en">
			<Contents document={document} />
			<article className="api-reference">
				<h1>{document.info.title}</h1>
				<Introduction origin={origin} description={document.info.description} />
				{document.tags.map(({ name }) => (
					<section key={name} id={name}>
						<h2>{name}</h2>
						{toldIn(document, name).map((told) => (
							<EndpointSection key={told.operation.operationId} origin={origin} {...told} />
						))}
					</section>
				))}
				<section id="problems">
					<h2>Errors</h2>
					<p>
						Every refusal is <code>application/problem+json</code>.
					</p>
					<CodeBlock caption="A refusal" code={JSON.stringify(refused, null, 2)} />
					<ProblemList responses={document.components.responses} />
				</section>
				<section id="schemas">
					<h2>Schemas</h2>
					<SchemaSections schemas={document.components.schemas} />
				</section>
			</article>
		</div>
	);
}

const Contents = ({ document }: { document: OpenApi }) => (
	<nav className="api-contents" aria-label="Contents">
		<ul>
			{rules.map(({ id, title }) => (
				<li key={id}>
					<a href={`#${id}`}>{title}</a>
				</li>
			))}
			{document.tags.map(({ name }) => (
				<li key={name}>
					<a href={`#${name}`}>{name}</a>
					<ul>
						{toldIn(document, name).map(({ operation }) => (
							<li key={operation.operationId}>
								<a href={`#${operation.operationId}`}>{operation.summary}</a>
							</li>
						))}
					</ul>
				</li>
			))}
			<li>
				<a href="#problems">Errors</a>
			</li>
			<li>
				<a href="#schemas">Schemas</a>
			</li>
		</ul>
	</nav>
);
