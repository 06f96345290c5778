import type { Discussion, Place } from "../discussion/discussion";

export interface Draft {
	text: string;
	/** Sent with the text, so that a second try after a crash is no second post. */
	idempotencyKey: string;
}

/** Where storage is forbidden or full, as long as the page lives. */
const memory = new Map<string, string>();

export const newDraft = (text = ""): Draft => ({ text, idempotencyKey: newKey() });

export const slotOf = ({ origin, key }: Discussion, { what, post }: Place) =>
	`folkmoot:draft:${origin}:${key}:${what === "edit" ? "edit" : "reply"}${post ? `:${post.id}` : ""}`;

export function readDraft(slot: string): Draft | null {
	try {
		const draft = JSON.parse(stored(slot) ?? "null") as Draft | null;
		return typeof draft?.text === "string" && typeof draft.idempotencyKey === "string" ? draft : null;
	} catch {
		return null;
	}
}

/** An empty text is forgotten. */
export function keepDraft(slot: string, draft: Draft | null) {
	const value = draft?.text ? JSON.stringify(draft) : null;
	memory.delete(slot);
	try {
		if (value) localStorage.setItem(slot, value);
		else localStorage.removeItem(slot);
	} catch {
		if (value) memory.set(slot, value);
	}
}

function stored(slot: string) {
	const inMemory = memory.get(slot);
	if (inMemory) return inMemory;
	try {
		return localStorage.getItem(slot);
	} catch {
		return null;
	}
}

/** `randomUUID` is missing on pages without https. */
const newKey = () =>
	Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join(
		"",
	);
