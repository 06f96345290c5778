import { DomainError } from "../errors";

/** Fields of a posted form as plain values; a repeated field becomes a list. Files stay files. */
export async function readForm(
	request: Request,
): Promise<Record<string, FormDataEntryValue | FormDataEntryValue[]>> {
	let form: FormData;
	try {
		form = await request.formData();
	} catch {
		throw new DomainError("invalid", "errors:unreadable-form");
	}
	const fields: Record<string, FormDataEntryValue | FormDataEntryValue[]> = Object.create(null);
	for (const name of new Set(form.keys())) {
		const values = form.getAll(name);
		fields[name] = values.length === 1 ? (values[0] as FormDataEntryValue) : values;
	}
	return fields;
}
