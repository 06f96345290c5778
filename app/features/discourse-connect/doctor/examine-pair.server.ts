import type { Context } from "~/platform/context";
import type { ConnectProblem } from "../problem";
import { readConsumer, readSites } from "../queries/read-secrets.server";
import { MOST_CHARACTERS, type Pair, readFields } from "../wire/pair.server";
import { isSigned } from "../wire/signature.server";
import { examineFields, type Told } from "./examine-fields.server";
import { findPair } from "./find-pair";
import { problemOfSignature } from "./problem-of-signature.server";

export interface Examined {
	check: "pair" | "signature" | "base64" | Told["check"];
	/** Null where it could not be asked, because something before it is wrong. */
	passed: boolean | null;
	problem: ConnectProblem | null;
}

/** What somebody pasted, looked at piece by piece. Nothing is used up, kept or written down. */
export async function examinePair(ctx: Context, pasted: string): Promise<Examined[]> {
	const pair = findPair(pasted);
	const shape = !pair ? "pair" : pair.payload.length > MOST_CHARACTERS ? "too-long" : null;
	if (!pair || shape) return [found("pair", shape), unasked("signature"), unasked("base64")];
	const [consumer, sites] = await Promise.all([readConsumer(ctx), readSites(ctx)]);
	const fields = readFields(pair.payload);
	const secrets = [...(consumer ? [consumer.secret] : []), ...sites.map(({ secret }) => secret)];
	const signed = problemOfSignature(pair, secrets);
	const checks = [found("pair", null), found("signature", signed), found("base64", fields ? null : "base64")];
	if (!fields) return checks;
	const origins = sites.filter((site) => signed !== null || fits(pair, site)).map(({ origin }) => origin);
	const isAnswer = consumer && fits(pair, consumer) ? true : fields.has("external_id");
	return [...checks, ...(await examineFields(ctx, fields, { isAnswer, origins }))];
}

const fits = ({ payload, signature }: Pair, { secret }: { secret: string }) =>
	isSigned(payload, signature, secret);
const found = (check: Examined["check"], problem: ConnectProblem | null): Examined => ({
	check,
	passed: problem === null,
	problem,
});
const unasked = (check: Examined["check"]): Examined => ({ check, passed: null, problem: null });
