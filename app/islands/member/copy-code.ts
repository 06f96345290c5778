const SHOWN_FOR = 2_000;

/** A button in every `[data-copy]` that copies the text of its lines. */
export function copyCode(within: ParentNode = document) {
	if (!navigator.clipboard) return;
	for (const box of within.querySelectorAll<HTMLElement>("[data-copy]")) {
		if (box.querySelector("button")) continue;
		const button = document.createElement("button");
		button.type = "button";
		button.className = "quiet-button";
		button.textContent = box.dataset.copy ?? "";
		const said = document.createElement("span");
		said.className = "hidden";
		said.setAttribute("aria-live", "polite");
		button.addEventListener("click", async () => {
			await navigator.clipboard.writeText(box.querySelector("code")?.textContent ?? "");
			const done = box.dataset.copied ?? "";
			button.textContent = said.textContent = done;
			setTimeout(() => {
				button.textContent = box.dataset.copy ?? "";
				said.textContent = "";
			}, SHOWN_FOR);
		});
		box.append(button, said);
	}
}
