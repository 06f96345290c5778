import type { Operation, Parameter } from "../open-api/types";

const isParameter = (given: Parameter | { $ref: string }): given is Parameter => "name" in given;

/** An operation's own parameters; shared ones are told once, apart. */
export const parametersOf = ({ parameters = [] }: Operation): Parameter[] => parameters.filter(isParameter);

/** A command line that calls an operation, ready to be tried. */
export function curlOf(origin: string, method: string, path: string, operation: Operation): string {
	const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
		String(parametersOf(operation).find((parameter) => parameter.name === name)?.example ?? name),
	);
	const lines = [
		`curl ${method === "get" ? "" : `-X ${method.toUpperCase()} `}"${origin}${filled}"`,
		`-H "Authorization: Bearer $FOLKMOOT_KEY"`,
	];
	const body = operation.requestBody?.content["application/json"]?.example;
	if (method === "post") lines.push('-H "Idempotency-Key: $(uuidgen)"');
	if (body)
		lines.push(
			'-H "Content-Type: application/json"',
			`-d '${JSON.stringify(body).replaceAll("'", "'\\''")}'`,
		);
	return lines.join(" \\\n  ");
}
