import { randomBytes } from "node:crypto";
import { text } from "node:stream/consumers";
import { password } from "~/features/members/contract";
import { parseInput } from "~/platform/parse-input";

/** A password to be shown once: 108 bits. */
export const newPassword = () => randomBytes(18).toString("base64url").slice(0, 18);

/** The password on standard input, without the line end that `echo` adds. */
export async function readPassword(): Promise<string> {
	return parseInput(password, (await text(process.stdin)).replace(/\r?\n$/, ""));
}
