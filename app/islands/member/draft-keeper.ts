import { draftRequest, readDraft } from "./draft-fields";
import { markKept, markUnsaved } from "./guard-unsaved";
import { forgetLocally, keepLocally } from "./local-drafts";

const PAUSE = 1_500;
/** Browsers send at most 64 kB after a page is gone; a character may take three bytes. */
const SENT_IN_LEAVING = 20_000;

/** Keeps what is typed into one form: at the server, or in this browser while that fails. */
export class DraftKeeper {
	#form: HTMLFormElement;
	#place: string;
	/** Counts changes; the others say up to which change something was done. */
	#written = 0;
	#saved = 0;
	#flushed = 0;
	#isFailing = false;
	#isLeaving = false;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#sending: AbortController | null = null;

	constructor(form: HTMLFormElement, place: string) {
		this.#form = form;
		this.#place = place;
	}

	noteChange() {
		this.#written += 1;
		markUnsaved(this.#form);
		this.#schedule();
	}

	/** The page may be gone in a moment. */
	flush() {
		if (this.#saved === this.#written || this.#flushed === this.#written) return;
		this.#flushed = this.#written;
		void this.#send({ keepalive: true });
	}

	/** Sends what is left, so that nobody needs to be asked; unless it is doubtful that it will arrive. */
	leave() {
		this.#isLeaving = true;
		if (this.#saved === this.#written) return;
		const draft = readDraft(this.#form);
		const isLong = draft.body.length + draft.bodyDocument.length > SENT_IN_LEAVING;
		if (this.#isFailing || isLong || !navigator.onLine) return keepLocally(this.#place, draft);
		this.flush();
		markKept(this.#form);
	}

	/** The form itself is on its way: a draft that arrives after the post would come back as a ghost. */
	stop() {
		clearTimeout(this.#timer);
		this.#sending?.abort();
		this.#sending = null;
		this.#saved = this.#written;
		const draft = readDraft(this.#form);
		if (draft.body || draft.bodyDocument) keepLocally(this.#place, draft, { submitted: true });
	}

	#schedule() {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			this.#isLeaving = false;
			void this.#send();
		}, PAUSE);
	}

	async #send({ keepalive = false } = {}) {
		clearTimeout(this.#timer);
		// One at a time: two requests under way may arrive in the wrong order.
		if (this.#sending && !keepalive) return this.#schedule();
		const version = this.#written;
		const request = new AbortController();
		this.#sending = request;
		this.#show("saving");
		const outcome = await post(draftRequest(this.#form, this.#place), keepalive, request.signal);
		if (request.signal.aborted) return;
		if (this.#sending === request) this.#sending = null;
		if (outcome === "kept") this.#settle(version);
		// A page that goes away is told that its requests failed, although they arrive. If it stays, ask again.
		else if (outcome === "unreachable" && this.#isLeaving) this.#schedule();
		else this.#fail();
	}

	#settle(version: number) {
		this.#isFailing = false;
		this.#saved = Math.max(this.#saved, version);
		forgetLocally(this.#place);
		if (version !== this.#written) return;
		markKept(this.#form);
		this.#show("saved");
	}

	#fail() {
		this.#isFailing = true;
		this.#flushed = 0;
		markUnsaved(this.#form);
		keepLocally(this.#place, readDraft(this.#form));
		this.#show("failed");
	}

	#show(name: "saving" | "saved" | "failed") {
		const state = this.#form.querySelector<HTMLElement>("[data-draft-state]");
		if (!state) return;
		state.dataset.draftState = name;
		state.textContent = state.dataset[name] ?? "";
	}
}

async function post(body: FormData, keepalive: boolean, signal: AbortSignal) {
	try {
		const response = await fetch("/drafts", { method: "POST", body, keepalive, signal });
		return response.ok && !response.redirected ? "kept" : "refused";
	} catch {
		return "unreachable";
	}
}
