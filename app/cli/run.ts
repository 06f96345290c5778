import { type Command, CommanderError } from "commander";
import { isDatabaseLost } from "~/http/database-lost.server";
import { isDomainError } from "~/platform/errors";
import { reasonOf } from "./reason-of";
import { Refusal } from "./refusal";
import { sentencesOf } from "./sentences-of";

/** Postgres' answers to wrong credentials and to a database that does not exist; the resolver's to an unknown host. */
const NO_WAY_IN = /^(28\w{3}|3D000|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;

/** Runs one command and sets the exit code that scripts go by: 0 done, 1 failed, 2 wrong usage. */
export async function run(program: Command, argv: string[]) {
	// `folkmoot … | head -1` closes our output early; what was asked for has been done.
	process.stdout.on("error", (error: NodeJS.ErrnoException) => {
		if (error.code !== "EPIPE") throw error;
	});
	try {
		await program.parseAsync(argv);
	} catch (error) {
		// A signal ended the command and has set its own code; what broke because of it is no news.
		if (process.exitCode) return;
		process.exitCode = report(error);
	}
}

function report(error: unknown): number {
	if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
	process.stderr.write(`${sentenceFor(error)}\n`);
	return 1;
}

function sentenceFor(error: unknown): string {
	if (error instanceof Refusal) return error.message;
	if (isDomainError(error)) return sentencesOf(error).join(" ");
	if (isDatabaseLost(error) || NO_WAY_IN.test((error as { code?: string }).code ?? ""))
		return `The database does not answer (${reasonOf(error)}). Check that it runs and that DATABASE_URL is right.`;
	return `This should not have happened: ${(error as Error)?.stack ?? error}`;
}
