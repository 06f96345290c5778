const AGAIN_MS = 700;

/** `[data-progress]` asks its own page how far it is; when it is done, what belongs to the end comes in, too. */
export function followProgress() {
	const panel = document.querySelector("[data-progress]");
	if (!panel) return;
	const rest = document.querySelector("[data-progress-rest]");
	const ask = async () => {
		const answer = await fetch(location.href).catch(() => null);
		if (!answer?.ok) return void setTimeout(ask, AGAIN_MS);
		const page = new DOMParser().parseFromString(await answer.text(), "text/html");
		const now = page.querySelector("[aria-live]:has(+ [data-progress-rest])");
		// Signed out meanwhile, for example: then another page came.
		if (!now) return;
		panel.innerHTML = now.innerHTML;
		if (now.hasAttribute("data-progress")) return void setTimeout(ask, AGAIN_MS);
		if (rest) rest.innerHTML = page.querySelector("[data-progress-rest]")?.innerHTML ?? "";
	};
	setTimeout(ask, AGAIN_MS);
}
