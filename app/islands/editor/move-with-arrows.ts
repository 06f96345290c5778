/** One stop for Tab, arrows inside (the toolbar pattern of the ARIA practices). */
export function moveWithArrows(toolbar: HTMLElement) {
	const buttons = [...toolbar.querySelectorAll("button")];
	const stopAt = (button: HTMLButtonElement | undefined) => {
		for (const other of buttons) other.tabIndex = other === button ? 0 : -1;
	};
	stopAt(buttons[0]);
	toolbar.addEventListener("focusin", ({ target }) => stopAt(target as HTMLButtonElement));
	toolbar.addEventListener("keydown", (event) => {
		const at = buttons.indexOf(event.target as HTMLButtonElement);
		const next = nextIndex(event.key, at, buttons.length);
		if (next === null) return;
		event.preventDefault();
		buttons[next]?.focus();
	});
}

function nextIndex(key: string, at: number, count: number): number | null {
	if (key === "ArrowRight") return (at + 1) % count;
	if (key === "ArrowLeft") return (at + count - 1) % count;
	if (key === "Home") return 0;
	if (key === "End") return count - 1;
	return null;
}
