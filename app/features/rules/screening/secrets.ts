/** Settings as they may be shown: without the secret, saying whether there is one. */
export function splitSecret(stored: unknown): { settings: Record<string, unknown>; hasSecret: boolean } {
	const { secret, ...settings } = stored as Record<string, unknown>;
	return { settings, hasSecret: typeof secret === "string" && secret !== "" };
}
