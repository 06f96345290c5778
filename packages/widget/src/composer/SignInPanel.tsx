/** @jsxImportSource preact */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Discussion } from "../discussion/discussion";
import { close, show } from "./open-place";
import { signInByWindow, type WindowSignIn } from "./sign-in-by-window";

/** For people without an account at the host page: they sign in on the forum, in a window of its own. */
export function SignInPanel({ discussion }: { discussion: Discussion }) {
	const { say, client } = discussion;
	const [attempt, setAttempt] = useState<WindowSignIn | null>(null);
	const [isLost, setLost] = useState(false);
	const [problem, setProblem] = useState("");
	const focused = useRef<HTMLElement>(null);
	// The button that was pressed goes; the focus must not go with it.
	useEffect(() => {
		focused.current?.focus();
		return attempt?.cancel;
	}, [attempt]);
	// By the window, or by the host page meanwhile.
	useEffect(() => whenSignedIn(discussion), [discussion]);
	const begin = async () => {
		setProblem("");
		setLost(false);
		try {
			const begun = await signInByWindow(discussion, () => setLost(true));
			setAttempt(begun);
			if (await begun.done) return;
			setProblem(say("sign-in-ended"));
		} catch {
			setProblem(say("not-saved"));
		}
		setAttempt(null);
	};
	return (
		<section class="field" part="sign-in" aria-label={say("sign-in")}>
			<p>{client.reason ? say("signed-out", { reason: client.reason }) : say("sign-in-how")}</p>
			{attempt && (
				<p class="notice" role="status">
					{isLost ? say("sign-in-lost") : say("sign-in-code", { code: attempt.code })}{" "}
					<a
						ref={focused as never}
						href={attempt.url}
						target="_blank"
						rel="noopener"
						onClick={(event) => {
							if (!attempt.open()) return;
							event.preventDefault();
							setLost(false);
						}}
					>
						{say(isLost ? "sign-in-again" : "sign-in-open")}
					</a>
				</p>
			)}
			{problem && (
				<p class="error" role="alert">
					{problem}
				</p>
			)}
			<div class="bar">
				{!attempt && (
					<button type="button" ref={focused as never} class="main" onClick={() => void begin()}>
						{say("sign-in")}
					</button>
				)}
				<button type="button" onClick={() => close(discussion)}>
					{say("cancel")}
				</button>
			</div>
		</section>
	);
}

/** Goes on to what somebody wanted to do. Returns what ends the waiting. */
function whenSignedIn(discussion: Discussion) {
	const { client, place } = discussion;
	const goOn = async () => {
		if (!client.member) return;
		// Who is signed in may do other things with the posts: those have to be there first.
		await discussion.loading;
		if (discussion.place?.what !== "sign-in") return;
		if (place?.next && place.next.what !== "like") show(discussion, place.next);
		else close(discussion);
	};
	client.changed.add(goOn);
	return () => {
		client.changed.delete(goOn);
	};
}
