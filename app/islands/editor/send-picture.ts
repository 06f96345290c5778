import { shrinkPicture } from "./shrink-picture";

type Sent = { id: number } | { words: string };

/** Brings a picture to the forum: its id there, or what was wrong in the reader's words (empty where nobody said). */
export async function sendPicture(file: File): Promise<Sent> {
	try {
		const body = new FormData();
		body.set("picture", await shrinkPicture(file), file.name);
		const answer = await fetch("/uploads", { method: "POST", body, headers: { Accept: "application/json" } });
		const told = await answer.json();
		return answer.ok ? { id: told.id } : { words: told.words ?? "" };
	} catch {
		return { words: "" };
	}
}
