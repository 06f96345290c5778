export type Fields = Record<string, unknown>;

/** A filter that the server would refuse. */
export class BadFilter extends Error {}

export interface Filterable {
	equality: Set<string>;
	comparison: Set<string>;
}

/** The part of the filter language that the forum speaks: `a = b`, `a >= 1`, `a IN [..]`, `a NOT IN [..]`. */
export function matcherOf(filters: unknown, filterable: Filterable): (fields: Fields) => boolean {
	if (filters === undefined || filters === null) return () => true;
	const list = Array.isArray(filters) ? (filters as string[]) : [String(filters)];
	const conditions = list.map((text) => conditionOf(text, filterable));
	return (fields) => conditions.every((holds) => holds(fields));
}

const CONDITION = /^(\w+) (=|>=|<=|>|<|IN|NOT IN) (.+)$/;

function conditionOf(text: string, { equality, comparison }: Filterable): (fields: Fields) => boolean {
	const [, name = "", operator = "", value = ""] = CONDITION.exec(text) ?? [];
	if (name === "") throw new BadFilter(`cannot be read: ${text}`);
	const compares = /[<>]/.test(operator);
	if (!(compares ? comparison : equality).has(name))
		throw new BadFilter(`Attribute \`${name}\` is not filterable with \`${operator}\`.`);
	if (operator.endsWith("IN")) {
		const values = new Set(value.replace(/^\[|\]$/g, "").split(/,\s*/));
		return (fields) => (fields[name] !== null && values.has(String(fields[name]))) === (operator === "IN");
	}
	if (operator === "=") return (fields) => String(fields[name]) === value;
	const number = Number(value);
	return (fields) => {
		const own = Number(fields[name]);
		return (
			{ ">=": own >= number, "<=": own <= number, ">": own > number, "<": own < number }[operator] === true
		);
	};
}
