import { type Outcome, outcomes } from "~/features/moderation/contract";

interface Done {
	id: number;
	caseId: number;
	outcome: Outcome;
	undoUntil: Date;
}

/** What was just decided, as the next page is told in its address: so that it can be taken back there. */
export interface DoneNotice {
	id: number;
	caseId: number;
	outcome: Outcome;
	/** Whole seconds in which it can still be taken back. */
	seconds: number;
}

export const doneQuery = ({ id, caseId, outcome, undoUntil }: Done) =>
	`?done=${id}.${caseId}.${outcome}.${undoUntil.getTime()}`;

const PARTS = /^(\d{1,15})\.(\d{1,15})\.([a-z-]{1,12})\.(\d{1,15})$/;

/** Reads it back; null where it is absent, over, or made up. It is shown only: taking back asks the decision itself. */
export function readDone(url: URL, now: Date): DoneNotice | null {
	const [, id, caseId, outcome, until] = PARTS.exec(url.searchParams.get("done") ?? "") ?? [];
	const known = outcomes.find((one) => one === outcome);
	const seconds = Math.ceil((Number(until) - now.getTime()) / 1_000);
	return known && seconds > 0 ? { id: Number(id), caseId: Number(caseId), outcome: known, seconds } : null;
}

const tidings = ["undone", "escalated", "noted"] as const;
export type Told = (typeof tidings)[number];

/** What else has just been done. */
export const readTold = (url: URL): Told | null => tidings.find((one) => url.searchParams.has(one)) ?? null;
