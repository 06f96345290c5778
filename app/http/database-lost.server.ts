import { TOO_LONG } from "~/platform/turns";

const CODES = new Set([
	"ECONNREFUSED",
	"ECONNRESET",
	"EPIPE",
	"ETIMEDOUT",
	"ENOTFOUND",
	"57P01",
	"57P02",
	"57P03",
	"08000",
	"08003",
	"08006",
	"08001",
	"53300",
	TOO_LONG,
]);
const SENTENCES =
	/connection terminated|timeout exceeded when trying to connect|connection error|client was closed|cannot use a pool after/i;

/** True where the database went away, or has too much to do: the same request may succeed in a moment. */
export function isDatabaseLost(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	if (CODES.has((error as { code?: string }).code ?? "") || SENTENCES.test(error.message)) return true;
	return error instanceof AggregateError && error.errors.some(isDatabaseLost);
}
