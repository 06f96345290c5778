/** Tells the server how far the page was read, once somebody really looks at it and not when it is fetched ahead. */
export function markRead() {
	const page = document.querySelector<HTMLElement>("[data-read]");
	if (!page) return;
	const tell = () => {
		if (document.visibilityState !== "visible") return;
		document.removeEventListener("visibilitychange", tell);
		const fields = new FormData();
		fields.set("number", page.dataset.number ?? "");
		void fetch(page.dataset.read as string, { method: "POST", body: fields, keepalive: true }).catch(
			() => {},
		);
	};
	document.addEventListener("visibilitychange", tell);
	tell();
}
