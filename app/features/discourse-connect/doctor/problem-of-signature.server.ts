import type { ConnectProblem } from "../problem";
import { type Pair, readFields } from "../wire/pair.server";
import { isSignature, isSigned } from "../wire/signature.server";

/** Why no secret of the forum's fits, as far as that can be told from outside. */
export function problemOfSignature(
	{ payload, signature }: Pair,
	secrets: readonly string[],
): ConnectProblem | null {
	if (!isSignature(signature)) return "signature-form";
	const fits = (text: string) => secrets.some((secret) => isSigned(text, signature, secret));
	if (fits(payload)) return null;
	if (/ /.test(payload) && fits(payload.replaceAll(" ", "+"))) return "spaces";
	const decoded = readFields(payload) && Buffer.from(payload, "base64").toString("utf8");
	if ((decoded && fits(decoded)) || fits(encodeURIComponent(payload))) return "signature-of-decoded";
	return "signature";
}
