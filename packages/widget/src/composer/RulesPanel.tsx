/** @jsxImportSource preact */
import type { EmbedAcceptance, EmbedRules } from "@folkmoot/embed-contract";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Discussion } from "../discussion/discussion";
import { drawDocument, Refusal } from "../discussion/shared";

interface RulesPanelProps {
	discussion: Discussion;
	accepted: () => void;
	cancel: () => void;
}

/** The rules in force, in place: what was written stays where it is and is sent once they are accepted. */
export function RulesPanel({ discussion, accepted, cancel }: RulesPanelProps) {
	const { say, client, thread } = discussion;
	const [rules, setRules] = useState<EmbedRules | null>(null);
	const [problem, setProblem] = useState("");
	const heading = useRef<HTMLParagraphElement>(null);
	const meetFailure = (failure: unknown) =>
		setProblem(failure instanceof Refusal ? failure.message : say("not-saved"));
	const load = () => {
		setProblem("");
		client.ask<EmbedRules>(`/embed/v1/rules?locale=${thread?.locale}`).then(setRules, meetFailure);
	};
	// biome-ignore lint/correctness/useExhaustiveDependencies: once, when the panel opens
	useEffect(() => {
		heading.current?.focus();
		load();
	}, []);
	const accept = async () => {
		try {
			const body = { version: rules?.version };
			const { member } = await client.ask<EmbedAcceptance>("/embed/v1/rules/acceptance", {
				method: "POST",
				body,
			});
			client.member = member ?? client.member;
			if (client.member) client.member.acceptedRules = true;
			accepted();
		} catch (failure) {
			meetFailure(failure);
		}
	};
	return (
		<div class="field" part="rules">
			<p ref={heading} tabIndex={-1}>
				<strong>{say("rules-first")}</strong>
			</p>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: long rules scroll, and what scrolls has to be reachable */}
			<section class="notice text" tabIndex={0} aria-label={say("rules")}>
				{rules ? drawDocument(rules.document, 3) : say("loading")}
			</section>
			{problem && (
				<p class="error" role="alert">
					{problem}
				</p>
			)}
			<div class="bar">
				<button
					type="button"
					class="main"
					disabled={!rules && !problem}
					onClick={() => void (rules ? accept() : load())}
				>
					{say(rules || !problem ? "accept-rules" : "retry")}
				</button>
				<button type="button" onClick={cancel}>
					{say("back")}
				</button>
			</div>
		</div>
	);
}
