const properties: Record<string, (preview: HTMLElement, value: string) => void> = {
	accent: (preview, value) => preview.style.setProperty("--accent", value),
	accentDark: (preview, value) => preview.style.setProperty("--accent-dark", value),
	radius: (preview, value) => preview.style.setProperty("--radius", `${Number(value) || 0}px`),
	font: (preview, value) => {
		preview.dataset.font = value;
	},
};

/** What is chosen in `form[data-theme-form]` is seen at once in `[data-theme-preview]`. */
export function previewTheme() {
	const form = document.querySelector<HTMLFormElement>("form[data-theme-form]");
	const preview = document.querySelector<HTMLElement>("[data-theme-preview]");
	if (!form || !preview) return;
	const apply = () => {
		for (const [name, value] of new FormData(form)) {
			if (typeof value === "string" && Object.hasOwn(properties, name)) properties[name]?.(preview, value);
		}
	};
	form.addEventListener("input", apply);
	// The fields go back to their first values only after the event.
	form.addEventListener("reset", () => setTimeout(apply));
	apply();
}
