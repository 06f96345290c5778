import pino, { type Logger } from "pino";

/** Structured log on standard output. What could name a person or open a door is struck out by key. */
export function createLogger(level: string): Logger {
	return pino({
		level,
		base: null,
		redact: {
			paths: [
				"email",
				"*.email",
				"password",
				"*.password",
				"token",
				"*.token",
				"cookie",
				"*.cookie",
				"authorization",
				"*.authorization",
				"to",
				"*.to",
			],
			censor: "[struck out]",
		},
		formatters: { level: (label) => ({ level: label }) },
		timestamp: pino.stdTimeFunctions.isoTime,
	});
}
