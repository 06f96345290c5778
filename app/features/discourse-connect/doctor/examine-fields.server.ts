import type { Context } from "~/platform/context";
import { hashSecret } from "~/platform/session/hash.server";
import type { ConnectProblem } from "../problem";
import { problemOfEmail, problemOfSubject } from "../wire/read-customer";
import { problemOfQuestion } from "../wire/read-question";

export interface Told {
	check: "nonce" | "subject" | "email" | "return";
	passed: boolean;
	problem: ConnectProblem | null;
}

interface Kind {
	/** Whether a site says who somebody is; else it asks. */
	isAnswer: boolean;
	/** To which an answer may go. */
	origins: readonly string[];
}

/** The fields of a payload that came from a site, whichever way it goes. */
export async function examineFields(
	ctx: Context,
	fields: URLSearchParams,
	{ isAnswer, origins }: Kind,
): Promise<Told[]> {
	const told = (check: Told["check"], problem: ConnectProblem | null): Told => ({
		check,
		passed: problem === null,
		problem,
	});
	if (isAnswer)
		return [
			told("nonce", await problemOfNonce(ctx, fields.get("nonce"))),
			told("subject", problemOfSubject(fields)),
			told("email", problemOfEmail(fields)),
		];
	const problem = problemOfQuestion(fields);
	if (problem === "nonce-missing") return [told("nonce", problem)];
	const isKnown = problem !== null || origins.includes(new URL(fields.get("return_sso_url") ?? "").origin);
	return [told("nonce", null), told("return", problem ?? (isKnown ? null : "return-foreign"))];
}

/** Whether a browser still waits with it; which one is not asked. */
async function problemOfNonce(ctx: Context, nonce: string | null): Promise<ConnectProblem | null> {
	if (!nonce) return "nonce-missing";
	const waiting = await ctx.db
		.selectFrom("connectNonce")
		.select("nonceHash")
		.where("brandId", "=", ctx.brand.id)
		.where("nonceHash", "=", hashSecret(nonce))
		.where("expiresAt", ">", ctx.now)
		.executeTakeFirst();
	return waiting ? null : "nonce-gone";
}
