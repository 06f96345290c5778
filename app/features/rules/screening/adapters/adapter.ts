import type { Env } from "~/platform/env.server";
import type { Brand } from "~/platform/identity";
import type { OutsideKind } from "../kinds";
import type { Said } from "../phases/phase";
import type { ReadyRule } from "../prepare-rule";
import type { SettingsOf } from "../settings";
import type { Candidate } from "../types";

/** What a service outside may be told: never a mail address. */
export interface Question {
	brand: Brand;
	candidate: Candidate;
	author: { memberId: number; displayName: string };
	/** Null where the text is an old one. */
	network: string | null;
}

/** Asks one service about a text. Whatever it throws, the text goes on without it. */
export type Adapter<Kind extends OutsideKind = OutsideKind> = (
	env: Pick<Env, "privateHosts">,
	question: Question,
	rule: ReadyRule<SettingsOf<Kind>>,
) => Promise<Said | null>;

/** The service answered, but not with what was agreed. */
export class UnusableAnswer extends Error {
	constructor(what: string) {
		super(`unusable answer: ${what}`);
		this.name = "UnusableAnswer";
	}
}

const TEXT_LIMIT = 50_000;
export const textFor = ({ text }: Candidate) => text.slice(0, TEXT_LIMIT).toWellFormed();
