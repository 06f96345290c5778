import { isPlacementKey } from "~/features/embed/contract";
import { DomainError } from "~/platform/errors";

/** Keys divided by commas, each once. */
export function keysIn(query: URLSearchParams, most: number): string[] {
	const keys = [...new Set((query.get("keys") ?? "").split(",").filter(Boolean))];
	if (keys.length === 0 || keys.length > most || !keys.every(isPlacementKey))
		throw new DomainError("invalid", "errors:invalid", {
			fields: { keys: { key: "errors:embed.keys", params: { max: most } } },
		});
	return keys;
}
