/** What went wrong in one line. Node hides the reasons of a failed connection inside an error without a message. */
export function reasonOf(error: unknown): string {
	if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
	const { message, code } = error as { message?: string; code?: string };
	return (message || code || String(error)).split("\n")[0]?.trim() ?? "";
}
