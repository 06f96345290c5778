import {
	type EmbedSession,
	type EmbedSignInAnswer,
	type EmbedSignInAttempt,
	isSafeLink,
} from "@folkmoot/embed-contract";
import type { Discussion } from "../discussion/discussion";

const POLL_MS = 2_500;
const LONGEST_MS = 5 * 60_000;

export interface WindowSignIn {
	/** Shown in both windows. */
	code: string;
	/** For browsers that blocked the window. */
	url: string;
	/** True when somebody is signed in; false when it was given up or took too long. */
	done: Promise<boolean>;
	cancel: () => void;
}

/**
 * Opens the forum's sign-in in a window. Only who knows the verifier gets the session, and it is asked for here: the
 * window may have lost its opener on the way through other sites.
 */
export async function signInByWindow({ client, origin }: Discussion): Promise<WindowSignIn> {
	// Before anything is waited for: a window that is opened later than the click is blocked.
	const opened = window.open("", "folkmoot-sign-in", "popup,width=480,height=720");
	const verifier = base64url(crypto.getRandomValues(new Uint8Array(32)));
	const challenge = base64url(await sha256(verifier));
	const body = { challenge };
	const attempt = await client
		.ask<EmbedSignInAttempt>("/embed/v1/sign-in-attempts", { method: "POST", body })
		.catch((failure) => {
			opened?.close();
			throw failure;
		});
	const isOurs = isSafeLink(attempt.url) && new URL(attempt.url).origin === origin;
	if (opened && isOurs) opened.location.href = attempt.url;
	const path = `/embed/v1/sign-in-attempts/${encodeURIComponent(attempt.attempt)}/session`;
	let isOver = false;
	const wait = async () => {
		for (const end = Date.now() + LONGEST_MS; Date.now() < end && !isOver; ) {
			await new Promise((resolve) => setTimeout(resolve, POLL_MS));
			const answer = await client.ask<EmbedSignInAnswer>(path, { method: "POST", body: { verifier } });
			if (isOver || !("session" in answer)) continue;
			client.enter(answer as EmbedSession);
			return true;
		}
		return false;
	};
	return {
		code: attempt.code,
		url: isOurs ? attempt.url : origin,
		done: wait(),
		cancel: () => {
			isOver = true;
		},
	};
}

const sha256 = async (text: string) =>
	new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));

const base64url = (bytes: Uint8Array) =>
	btoa(String.fromCharCode(...bytes))
		.replaceAll("+", "-")
		.replaceAll("/", "_")
		.replaceAll("=", "");
