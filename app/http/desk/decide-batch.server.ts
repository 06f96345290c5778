import { decisionInput } from "~/features/moderation/contract";
import { type Decided, decideCase, undoDecision } from "~/features/moderation/index.server";
import type { Context } from "~/platform/context";
import { DomainError, isDomainError, type Sentence } from "~/platform/errors";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";
import type { Fields } from "../action-of.server";
import { filledIn } from "./filled-in";

export interface BatchResult {
	decided: Decided[];
	/** Taken back, where the batch was one of undoing. */
	undone: number;
	/** What was left alone, by whose post and in which thread, and why. */
	skipped: { caseId: number; name: string; sentence: Sentence }[];
}

/** As many as a page of a queue has, and some to spare. */
const MOST = 50;

/** Decides the chosen cases one by one with the same outcome. What cannot be decided now is named and left alone. */
export async function decideBatch(ctx: Context, fields: Fields): Promise<BatchResult> {
	const chosen = listOf(fields.cases).slice(0, MOST);
	if (chosen.length === 0) throw new DomainError("invalid", "desk:batch.none");
	const result: BatchResult = { decided: [], undone: 0, skipped: [] };
	for (const text of chosen) {
		const [caseId, revision] = pairOf(text);
		const input = parseInput(decisionInput, { ...filledIn(fields), revision });
		await attempt(result, caseId, fields, async () => {
			result.decided.push(await decideCase(ctx, caseId, input));
		});
	}
	return result;
}

/** Takes back what a batch has just decided. */
export async function undoBatch(ctx: Context, fields: Fields): Promise<BatchResult> {
	const result: BatchResult = { decided: [], undone: 0, skipped: [] };
	for (const text of listOf(fields.undo).slice(0, MOST)) {
		const [decisionId, caseId] = pairOf(text);
		await attempt(result, caseId, fields, async () => {
			await undoDecision(ctx, decisionId);
			result.undone += 1;
		});
	}
	return result;
}

/** Two numbers as a check box carries them; 0, which nothing has, for what is none. */
const pairOf = (text: string) => {
	const [one, other] = text.split(":");
	return [parseInput(id.catch(0), one), parseInput(id.catch(0), other)] as const;
};

const PASSED_OVER = new Set(["conflict", "not-found"]);

async function attempt(result: BatchResult, caseId: number, fields: Fields, work: () => Promise<void>) {
	try {
		await work();
	} catch (error) {
		const own = isDomainError(error) && error.sentence.key === "errors:case.not-yours";
		if (!isDomainError(error) || !(own || PASSED_OVER.has(error.code))) throw error;
		result.skipped.push({
			caseId,
			name: String(fields[`name-${caseId}`] ?? caseId),
			sentence: error.sentence,
		});
	}
}

const listOf = (value: Fields[string] | undefined): string[] =>
	(Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === "string");
