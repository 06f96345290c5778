const PLACE = "folkmoot:single-keys";

/** Single keys can be turned off, and stay so in this browser: people who dictate would set them off (WCAG 2.1.4). */
export function switchShortcuts() {
	const off = read() === "off";
	const box = document.querySelector<HTMLInputElement>("[data-shortcut-switch]");
	apply(off);
	if (!box) return;
	box.checked = !off;
	box.addEventListener("change", () => {
		apply(!box.checked);
		write(box.checked ? "on" : "off");
	});
}

function apply(off: boolean) {
	if (off) document.body.dataset.shortcuts = "off";
	else delete document.body.dataset.shortcuts;
}

/** A browser may keep nothing; then the choice holds for this page. */
function read(): string | null {
	try {
		return localStorage.getItem(PLACE);
	} catch {
		return null;
	}
}

function write(value: string) {
	try {
		localStorage.setItem(PLACE, value);
	} catch {}
}
