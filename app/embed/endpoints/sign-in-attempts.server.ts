import { attemptEnd, attemptStart } from "~/features/embed/contract";
import { beginAttempt, redeemAttempt } from "~/features/embed/index.server";
import type { EmbedEndpoint } from "../embed-endpoint";
import { readBody } from "../read-body.server";
import { sessionView } from "./start-session.server";

/** Begins a sign-in through a window of the forum. */
export const beginAttemptEndpoint: EmbedEndpoint = {
	method: "POST",
	who: "anybody",
	async act({ ctx, request, origin }) {
		const { body } = await readBody(request, attemptStart);
		return { status: 201, body: await beginAttempt(ctx, body.challenge, origin) };
	},
};

/** Ends it with a session; 202 while nobody has confirmed it yet. */
export const redeemAttemptEndpoint: EmbedEndpoint = {
	method: "POST",
	who: "anybody",
	async act({ ctx, params, request, origin }) {
		const { body } = await readBody(request, attemptEnd);
		const started = await redeemAttempt(ctx, params.id ?? "", body.verifier, origin);
		return started ? { body: await sessionView(ctx, started) } : { status: 202, body: { waiting: true } };
	},
};
