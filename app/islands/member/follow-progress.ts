const AGAIN_MS = 700;

/** `[data-progress]` asks its own page how far it is; when it is done, what belongs to the end comes in, too. */
export function followProgress() {
	const panel = document.querySelector("[data-progress]");
	if (!panel) return;
	const rest = document.querySelector("[data-progress-rest]");
	const ask = async () => {
		const answer = await fetch(location.href).catch(() => null);
		const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
		const now = page?.querySelector(`[aria-live]:has(+ [data-progress-rest])`);
		if (now) panel.innerHTML = now.innerHTML;
		if (!now || now.hasAttribute("data-progress")) return void setTimeout(ask, AGAIN_MS);
		panel.removeAttribute("data-progress");
		if (rest) rest.innerHTML = page?.querySelector("[data-progress-rest]")?.innerHTML ?? "";
	};
	setTimeout(ask, AGAIN_MS);
}
