import { ask } from "./ask";
import { leaseBefore } from "./keep-lease";

/** Links within the desk exchange the region; everything else, and every modified click, is the browser's. */
export function walkPages() {
	document.addEventListener("click", (event) => {
		const link = (event.target as Element).closest<HTMLAnchorElement>("#desk a[href]");
		if (!link || event.defaultPrevented || event.button !== 0) return;
		if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || link.target) return;
		if (link.origin !== location.origin || !link.pathname.startsWith("/mod")) return;
		if (link.hash && link.pathname === location.pathname) return;
		event.preventDefault();
		void openPage(link.href, true);
	});
	window.addEventListener("popstate", () => {
		if (location.pathname.startsWith("/mod")) void openPage(location.href, false);
	});
}

async function openPage(address: string, push: boolean) {
	await leaseBefore(new URL(address).pathname);
	await ask(address, { push });
}
