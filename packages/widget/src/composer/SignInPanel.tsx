/** @jsxImportSource preact */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Discussion } from "../discussion/discussion";
import { close } from "./open-place";
import { signInByWindow, type WindowSignIn } from "./sign-in-by-window";

/** For people without an account at the host page: they sign in on the forum, in a window of its own. */
export function SignInPanel({ discussion }: { discussion: Discussion }) {
	const { say, client } = discussion;
	const [attempt, setAttempt] = useState<WindowSignIn | null>(null);
	const [problem, setProblem] = useState("");
	const button = useRef<HTMLButtonElement>(null);
	useEffect(() => {
		button.current?.focus();
	}, []);
	useEffect(() => () => attempt?.cancel(), [attempt]);
	const begin = async () => {
		setProblem("");
		try {
			const begun = await signInByWindow(discussion);
			setAttempt(begun);
			if (await begun.done) discussion.place = { what: "new" };
			else setProblem(say("sign-in-ended"));
		} catch {
			setProblem(say("not-saved"));
		}
		setAttempt(null);
		discussion.draw();
	};
	return (
		<section class="field" part="sign-in" aria-label={say("sign-in")}>
			<p>{client.reason ? say("signed-out", { reason: client.reason }) : say("sign-in-how")}</p>
			{attempt && (
				<p class="notice" role="status">
					{say("sign-in-code", { code: attempt.code })}{" "}
					<a href={attempt.url} target="_blank" rel="noopener">
						{say("sign-in-open")}
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
					<button type="button" ref={button} class="main" onClick={() => void begin()}>
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
