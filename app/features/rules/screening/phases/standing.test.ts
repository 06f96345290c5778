import { describe, expect, test } from "vitest";
import type { ScreeningFacts } from "../types";
import { acceptedRules } from "./accepted-rules";
import { closeSwitch } from "./close-switch";
import { establishedSwitch } from "./established-switch";
import { holdSwitch } from "./hold-switch";
import { lock } from "./lock";
import { aCandidate, aSwitch, later, someFacts } from "./phases.fixtures";
import { preModeratedCategory } from "./pre-moderated-category";
import { preModeratedMember } from "./pre-moderated-member";
import { sanction } from "./sanction";
import { slowSwitch } from "./slow-switch";

const here = aCandidate();
const held = (kind: ScreeningFacts["sanctions"][number]["kind"], more = {}) => ({
	id: 1,
	kind,
	endsAt: later(48),
	acknowledged: false,
	...more,
});

test("who has not accepted the rules is refused", () => {
	const said = acceptedRules.judge(here, someFacts({ author: { acceptedRules: false } }));
	expect(said).toMatchObject({ verdict: "refuse", sentence: { key: "errors:accept-rules-first" } });
	expect(acceptedRules.judge(here, someFacts())).toBeNull();
});

describe("a sanction", () => {
	test.each(["warning", "silence", "suspension", "ban"] as const)("refuses while it holds: %s", (kind) => {
		expect(sanction.judge(here, someFacts({ sanctions: [held(kind)] }))).toEqual({
			verdict: "refuse",
			sentence: { key: `errors:restriction.${kind}`, params: { date: later(48).toISOString() } },
		});
	});

	test("that is hardest is named, and the one that lasts", () => {
		const sanctions = [held("warning"), held("silence"), held("silence", { endsAt: later(72) })];
		expect(sanction.judge(here, someFacts({ sanctions }))?.sentence).toMatchObject({
			key: "errors:restriction.silence",
			params: { date: later(72).toISOString() },
		});
	});

	test("refuses no more when it has ended or the warning is acknowledged", () => {
		const sanctions = [held("ban", { endsAt: later(0) }), held("warning", { acknowledged: true })];
		expect(sanction.judge(here, someFacts({ sanctions }))).toBeNull();
	});
});

test("a locked thread takes no reply; a new thread is another thread", () => {
	const facts = someFacts({ place: { locked: true } });
	expect(lock.judge(here, facts)).toMatchObject({ verdict: "refuse" });
	expect(lock.judge(aCandidate({ threadId: null }), facts)).toBeNull();
});

describe("a crisis switch", () => {
	test.each([
		["the brand", {}, true],
		["this category", { categoryId: 3 }, true],
		["another category", { categoryId: 4 }, false],
		["this thread", { threadId: 7 }, true],
		["another thread", { threadId: 8 }, false],
		["a time that has passed", { endsAt: later(0) }, false],
	])("for %s closes: %j → %s", (_what, more, closes) => {
		const said = closeSwitch.judge(here, someFacts({ switches: [aSwitch("close", more)] }));
		expect(said !== null).toBe(closes);
	});

	test("for newer members only lets the others write", () => {
		const switches = [aSwitch("established", { amount: 30 })];
		const refused = establishedSwitch.judge(here, someFacts({ switches, author: { joinedAt: later(-24) } }));
		expect(refused).toMatchObject({ verdict: "refuse", sentence: { params: { count: 30 } } });
		expect(establishedSwitch.judge(here, someFacts({ switches }))).toBeNull();
	});

	test("of slow mode says how long to wait, and slows no edit and no first post", () => {
		const switches = [aSwitch("slow", { amount: 60 })];
		const facts = someFacts({ switches, author: { secondsSinceLastPost: 20.4 } });
		expect(slowSwitch.judge(here, facts)).toMatchObject({
			verdict: "refuse",
			sentence: { params: { count: 40 } },
		});
		expect(slowSwitch.judge(aCandidate({ postId: 9 }), facts)).toBeNull();
		expect(
			slowSwitch.judge(here, someFacts({ switches, author: { secondsSinceLastPost: null } })),
		).toBeNull();
		expect(slowSwitch.judge(here, someFacts({ switches, author: { secondsSinceLastPost: 60 } }))).toBeNull();
	});

	test("holds everything", () => {
		expect(holdSwitch.judge(here, someFacts({ switches: [aSwitch("hold")] }))).toEqual({ verdict: "hold" });
		expect(holdSwitch.judge(here, someFacts())).toBeNull();
	});
});

test("a category or a member is moderated beforehand", () => {
	expect(preModeratedCategory.judge(here, someFacts({ place: { preModerated: true } }))).toEqual({
		verdict: "hold",
	});
	expect(preModeratedCategory.judge(here, someFacts())).toBeNull();
	expect(preModeratedMember.judge(here, someFacts({ author: { preModerated: true } }))).toEqual({
		verdict: "hold",
	});
	expect(preModeratedMember.judge(here, someFacts())).toBeNull();
});
