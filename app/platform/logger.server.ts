import pino, { type Logger } from "pino";

const SECRET_KEYS = ["email", "password", "token", "cookie", "authorization", "to"];
const MAIL_ADDRESS = /[^\s<>"'()]+@[^\s<>"'()]+\.[^\s<>"'()]+/g;
/** Addresses of pages that carry a secret in their path. */
const SECRET_PATH = /^(\/(?:reset|unsubscribe|embed\/sign-in|embed\/v1\/sign-in-attempts)\/)[^/?]+/;

/** Structured log, on standard output unless told otherwise. What names a person or opens a door is struck out. */
export function createLogger(level: string, destination?: pino.DestinationStream): Logger {
	const options: pino.LoggerOptions = {
		level,
		base: null,
		redact: { paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`]), censor: "[struck out]" },
		formatters: { level: (label) => ({ level: label }), log: strikeAddresses },
		timestamp: pino.stdTimeFunctions.isoTime,
	};
	return destination ? pino(options, destination) : pino(options);
}

/** A mail server's answer, or an error of the database, may quote an address. */
function strikeAddresses(entry: Record<string, unknown>) {
	const struck: Record<string, unknown> = {};
	for (const [key, value] of Object.entries(entry)) {
		struck[key] = typeof value === "string" ? value.replace(MAIL_ADDRESS, "[address]") : value;
	}
	return struck;
}

/** The path of a request as it may be written down: no query, no token. */
export const loggablePath = (url: string) =>
	(url.split("?")[0] as string).replace(SECRET_PATH, "$1[struck out]");
