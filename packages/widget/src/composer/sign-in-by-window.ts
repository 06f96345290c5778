import {
	type EmbedSession,
	type EmbedSignInAnswer,
	type EmbedSignInAttempt,
	type EmbedSignInDone,
	isSafeLink,
} from "@folkmoot/embed-contract";
import type { Discussion } from "../discussion/discussion";
import { Unreachable } from "../discussion/shared";
import { newSecret } from "./sign-in-secret";

const POLL_MS = 2_500;
/** As long as the forum keeps an attempt. */
const LONGEST_MS = 10 * 60_000;

export interface WindowSignIn {
	/** Shown in both windows. */
	code: string;
	/** For browsers that blocked the window. */
	url: string;
	/** Opens the window once more; false where the browser blocks it. */
	open: () => boolean;
	/** True when somebody is signed in; false when it was given up or took too long. */
	done: Promise<boolean>;
	cancel: () => void;
}

const word: EmbedSignInDone["type"] = "folkmoot:sign-in-done";
const openWindow = (url: string) => window.open(url, "folkmoot-sign-in", "popup,width=480,height=720");

/**
 * Opens the forum's sign-in in a window. Only who knows the verifier gets the session, and it is asked for here, now and
 * then: the window may lose its opener on the way through other sites. While it has one, its word makes it faster.
 * `meetLoss` hears that the window is gone, or out of reach.
 */
export async function signInByWindow({ client }: Discussion, meetLoss: () => void): Promise<WindowSignIn> {
	// Before anything is waited for: a window that is opened later than the click is blocked.
	let opened = openWindow("");
	const { verifier, challenge } = newSecret();
	const attempt = await client
		.ask<EmbedSignInAttempt>("/embed/v1/sign-in-attempts", { method: "POST", body: { challenge } })
		.then((begun) => (isSafeLink(begun.url) ? begun : Promise.reject(new TypeError("No address"))))
		.catch((failure) => {
			opened?.close();
			throw failure;
		});
	const { code, url } = attempt;
	const { origin } = new URL(url);
	if (opened) opened.location.href = url;

	let isOver = false;
	let isTold = false;
	let wake = () => {};
	const nap = () =>
		new Promise<void>((resolve) => {
			const timer = setTimeout(resolve, isTold || isOver ? 0 : POLL_MS);
			wake = () => {
				clearTimeout(timer);
				resolve();
			};
		});
	const hear = ({ source, origin: from, data }: MessageEvent) => {
		if (!opened || source !== opened || from !== origin || Object(data).type !== word) return;
		isTold = true;
		wake();
	};
	const path = `/embed/v1/sign-in-attempts/${encodeURIComponent(attempt.attempt)}/session`;
	const redeem = async (): Promise<EmbedSession | null> => {
		isTold = false;
		try {
			const answer = await client.ask<EmbedSignInAnswer>(path, { method: "POST", body: { verifier } });
			return "session" in answer ? answer : null;
		} catch (failure) {
			if (failure instanceof Unreachable) return null;
			throw failure;
		}
	};
	const wait = async () => {
		addEventListener("message", hear);
		try {
			for (const end = Date.now() + LONGEST_MS; Date.now() < end && !isOver; ) {
				await nap();
				const session = isOver ? null : await redeem();
				if (isOver) break;
				if (session) {
					client.enter(session);
					return true;
				}
				if (opened?.closed) {
					opened = null;
					meetLoss();
				}
			}
			return false;
		} finally {
			removeEventListener("message", hear);
			opened?.close();
		}
	};
	return {
		code,
		url,
		open: () => {
			opened = openWindow(url);
			opened?.focus();
			return Boolean(opened);
		},
		done: wait(),
		cancel: () => {
			isOver = true;
			wake();
		},
	};
}
