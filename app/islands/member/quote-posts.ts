import { pressedKey } from "../visitor/pressed-key";
import { type Quotation, selectedQuote, wholePost } from "./selected-quote";
import { openEditor } from "./watch-editors";

/** Quotes into the reply: the selected words (button beside them, or `q`), or a whole post. */
export function quotePosts() {
	const reply = document.querySelector<HTMLTextAreaElement>("form[data-reply] textarea[data-editor]");
	if (!reply) return;
	offerButton(reply);
	document.addEventListener("keydown", (event) => {
		const quotation = pressedKey(event) === "q" && selectedQuote();
		if (!quotation) return;
		event.preventDefault();
		void quote(reply, quotation);
	});
	document.addEventListener("click", (event) => {
		const link = (event.target as Element).closest("[data-quote-post]");
		const quotation = link && !event.ctrlKey && !event.metaKey && !event.shiftKey && wholePost(link);
		if (!quotation) return;
		event.preventDefault();
		void quote(reply, quotation);
	});
}

async function quote(reply: HTMLTextAreaElement, quotation: Quotation) {
	getSelection()?.removeAllRanges();
	try {
		(await openEditor(reply)).insertQuote(quotation);
	} catch {
		quoteAsMarkdown(reply, quotation);
	}
}

function quoteAsMarkdown(reply: HTMLTextAreaElement, { handle, postId, paragraphs }: Quotation) {
	const lines = paragraphs.join("\n\n").replace(/^/gm, "> ");
	const before = reply.value.trimEnd();
	reply.value = `${before}${before && "\n\n"}> [@${handle}](/p/${postId}):\n${lines}\n\n`;
	reply.dispatchEvent(new Event("input", { bubbles: true }));
	reply.focus();
}

function offerButton(reply: HTMLTextAreaElement) {
	const button = document.createElement("button");
	button.type = "button";
	button.className = "quote-button";
	button.textContent = document.body.dataset.quoteLabel ?? "";
	button.hidden = true;
	document.body.append(button);

	// A press would take the selection away before the click is heard.
	button.addEventListener("pointerdown", (event) => event.preventDefault());
	button.addEventListener("click", () => {
		const quotation = selectedQuote();
		if (quotation) void quote(reply, quotation);
	});

	let timer: ReturnType<typeof setTimeout>;
	document.addEventListener("selectionchange", () => {
		clearTimeout(timer);
		timer = setTimeout(() => place(button), 150);
	});
}

/** Below the selection: phones show their own menu above it. */
function place(button: HTMLElement) {
	button.hidden = !button.textContent || selectedQuote() === null;
	if (button.hidden) return;
	const lines = getSelection()?.getRangeAt(0).getClientRects() ?? [];
	const end = lines[lines.length - 1];
	if (!end) return;
	const room = document.documentElement.clientWidth - button.offsetWidth - 8;
	button.style.left = `${Math.max(8, Math.min(end.right - button.offsetWidth / 2, room)) + scrollX}px`;
	button.style.top = `${end.bottom + 8 + scrollY}px`;
}
