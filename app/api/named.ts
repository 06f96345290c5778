import { DomainError, isDomainError } from "~/platform/errors";

/** Something that a body names: where it is not found, the field is wrong and not the address. */
export async function named<Found>(field: string, key: string, search: Promise<Found>): Promise<Found> {
	try {
		return await search;
	} catch (error) {
		if (!isDomainError(error) || error.code !== "not-found") throw error;
		throw new DomainError("invalid", "errors:invalid", { fields: { [field]: { key } } });
	}
}

/** Says a refused field of a command by its name in the API. */
export async function renamed<Result>(
	names: Record<string, string>,
	command: Promise<Result>,
): Promise<Result> {
	try {
		return await command;
	} catch (error) {
		if (!isDomainError(error)) throw error;
		const fields = Object.fromEntries(
			Object.entries(error.fields).map(([name, reason]) => [names[name] ?? name, reason]),
		);
		throw new DomainError(error.code, error.sentence.key, {
			params: error.sentence.params,
			fields,
			retryAfter: error.retryAfter ?? undefined,
		});
	}
}
