import type { EmbedSignInDone } from "@folkmoot/embed-contract";

/** `[data-tell-opener]` names the origin that is told, and nobody else: the page there asks for its session at once. */
export function tellOpener() {
	const origin = document.querySelector<HTMLElement>("[data-tell-opener]")?.dataset.tellOpener;
	if (!origin) return;
	const word: EmbedSignInDone = { type: "folkmoot:sign-in-done" };
	opener?.postMessage(word, origin);
}
