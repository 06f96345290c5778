import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { readers } from "../documents/readers";
import { replaceDocuments } from "../documents/write-documents.server";
import { notePushes, queuePush } from "../push/note-pushes.server";
import { claim, finish, keepProblem, type Note } from "./claim.server";
import { noteParts } from "./note-parts.server";
import { takeTurn } from "./take-turn.server";

const BATCH = 500;

/** Brings the documents of a brand up to date with everything that was noted. */
export async function drain(ctx: Context) {
	for (;;) {
		const notes = await claim(ctx, BATCH);
		if (notes.length === 0) return;
		await settle(ctx, notes);
		if (ctx.services.env.meilisearch !== null) await queuePush(ctx);
	}
}

/** A batch that fails is halved until the culprit stands alone: it is kept with its reason, the others get in. */
async function settle(ctx: Context, notes: Note[]): Promise<void> {
	try {
		await inTransaction(ctx, (tx) => write(tx, notes));
	} catch (error) {
		const [first, ...others] = notes;
		if (!first) return;
		if (others.length === 0) {
			ctx.services.log.error(
				{ note: first, reason: (error as Error).message },
				"a document cannot be written",
			);
			return keepProblem(ctx, first, (error as Error).message);
		}
		const half = Math.ceil(notes.length / 2);
		await settle(ctx, notes.slice(0, half));
		await settle(ctx, notes.slice(half));
	}
}

async function write(tx: WriteContext, notes: Note[]) {
	await takeTurn(tx);
	const of = (type: Note["entityType"]) =>
		notes.filter(({ entityType }) => entityType === type).map(({ entityId }) => entityId);
	for (const kind of ["post", "member", "tag"] as const) {
		await replaceDocuments(tx, kind, of(kind), await readers[kind](tx, of(kind)));
		await notePushes(tx, kind, of(kind));
	}
	const threads = notes.filter(({ entityType }) => entityType === "thread");
	for (const thread of threads) await noteParts(tx, thread);
	await finish(
		tx,
		notes.filter(({ entityType }) => entityType !== "thread"),
	);
}
