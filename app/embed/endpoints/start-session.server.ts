import type { EmbedSession } from "@folkmoot/embed-contract";
import { tokenExchange } from "~/features/embed/contract";
import { exchangeToken } from "~/features/embed/index.server";
import type { Context } from "~/platform/context";
import { currentMember } from "../current-member.server";
import type { EmbedEndpoint } from "../embed-endpoint";
import { readBody } from "../read-body.server";

/** Wrong tokens of one network: a broken host page asks again and again, and an attacker does, too. */
const WRONG = { points: 60, seconds: 60 };

/** Takes a host's token once and answers with a session for the memory of the page. */
export const startSessionEndpoint: EmbedEndpoint = {
	method: "POST",
	who: "anybody",
	async act({ ctx, request, origin }) {
		const { body } = await readBody(request, tokenExchange);
		const key = `${ctx.brand.id}:${ctx.network}`;
		await ctx.services.limits.spend("embed-wrong-token", key, WRONG);
		const started = await exchangeToken(ctx, body.token, origin);
		await ctx.services.limits.refund("embed-wrong-token", key);
		return { body: await sessionView(ctx, started) };
	},
};

/** A new session with whose it is. */
export const sessionView = async (
	ctx: Context,
	{ memberId, session, expiresIn }: { memberId: number; session: string; expiresIn: number },
): Promise<EmbedSession> => ({ session, expiresIn, member: await currentMember(ctx, memberId) });
