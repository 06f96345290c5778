import { findConfirmedAddress } from "~/features/members/index.server";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { type Actor, mayTakePart } from "~/platform/identity";
import type { ConnectProblem } from "../problem";
import { readSites } from "../queries/read-secrets.server";
import { refusalOf } from "../refuse.server";
import { type Pair, readFields, withSignedFields } from "../wire/pair.server";
import { readQuestion } from "../wire/read-question";
import { isSigned } from "../wire/signature.server";
import { noteUse } from "./note-use.server";

const WRONG = { points: 100, seconds: 15 * 60 };

/**
 * Tells a site of the brand's who the member is: the address to send the browser to, with the answer signed by the site's
 * own secret. The sites whose secret fits are found before anything that was sent is read, and the answer goes to their
 * origin or nowhere.
 */
export async function answerSite(ctx: Context, pair: Pair): Promise<string> {
	const sites = await readSites(ctx);
	if (sites.length === 0) throw refusalOf(ctx, "off");
	const key = `${ctx.brand.id}:${ctx.network}`;
	await ctx.services.limits.spend("connect-question", key, WRONG);
	const fitting = sites.filter(({ secret }) => isSigned(pair.payload, pair.signature, secret));
	if (fitting.length === 0) throw refusalOf(ctx, "signature");
	const fields = readFields(pair.payload);
	if (!fields) throw refusalOf(ctx, "base64");
	const { question, problem } = readQuestion(fields);
	if (!question) throw refusalOf(ctx, problem);
	const site = fitting.find(({ origin }) => origin === question.origin);
	if (!site) throw refusalOf(ctx, "return-foreign");
	await ctx.services.limits.refund("connect-question", key);

	const { nonce, returnAddress, isSilent } = question;
	const send = (about: Record<string, string>) =>
		withSignedFields(returnAddress, { nonce, return_sso_url: returnAddress, ...about }, site.secret);
	const known = ctx.actor ? await readMember(ctx, ctx.actor) : null;
	if (known && "fields" in known) {
		await noteUse(ctx, site.origin);
		return send(known.fields);
	}
	if (isSilent) return send({ failed: "true" });
	throw known ? refusalOf(ctx, known.problem) : new DomainError("forbidden", "errors:sign-in-first");
}

/** What a site is told of a member; nothing of somebody who may take no part here, or whose mailbox nobody has confirmed. */
async function readMember(
	ctx: Context,
	actor: Actor,
): Promise<{ fields: Record<string, string> } | { problem: ConnectProblem }> {
	if (!mayTakePart(actor)) return { problem: "restricted" };
	const email = actor.accountId && (await findConfirmedAddress(ctx, actor.accountId));
	if (!email) return { problem: "unconfirmed" };
	const fields = {
		external_id: String(actor.memberId),
		email,
		username: actor.handle,
		name: actor.displayName,
		admin: String(actor.role === "owner"),
		moderator: String(actor.role === "moderator"),
		groups: "",
	};
	return { fields };
}
