/** `<details data-menu>` closes on a click elsewhere and on Escape, as people expect of a menu. */
export function closeMenus() {
	document.addEventListener("click", ({ target }) => {
		for (const menu of openMenus()) if (!menu.contains(target as Node)) menu.open = false;
	});
	document.addEventListener("keydown", (event) => {
		if (event.key !== "Escape") return;
		for (const menu of openMenus()) {
			if (menu.contains(document.activeElement)) menu.querySelector("summary")?.focus();
			menu.open = false;
		}
	});
}

const openMenus = () => document.querySelectorAll<HTMLDetailsElement>("details[data-menu][open]");
