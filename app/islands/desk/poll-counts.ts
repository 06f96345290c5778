import { ask, complain } from "./ask";
import { announce, region } from "./region";

const EVERY = 5_000;

interface Answer {
	counts: Record<string, string>;
	/** Cases of the queue's first page, and what to say of those that others hold. */
	listed: number[];
	holders: Record<string, string>;
	open: { state: string; lease: string; revision: number; sentence: string } | null;
}

/** Numbers and names are kept right while the page is seen. Nothing that somebody reads or writes is moved by it. */
export function pollCounts() {
	setInterval(() => void poll(), EVERY);
	document.addEventListener("desk-lost", () => void poll());
}

async function poll() {
	if (document.visibilityState !== "visible") return;
	const asked = region();
	const { queue = "", case: open = "" } = asked.dataset;
	const answer = await fetch(`/mod/counts?${new URLSearchParams({ queue, case: open })}`).catch(() => null);
	// The page may be another one meanwhile.
	if (!answer?.ok || asked !== region()) return;
	const now = (await answer.json()) as Answer;
	showCounts(now);
	showHolders(now);
	if (now.open) showOpen(now.open);
	else arrive(now.listed);
}

function showCounts({ counts }: Answer) {
	for (const place of region().querySelectorAll<HTMLElement>("[data-count]")) {
		const text = counts[place.dataset.count ?? ""] ?? "";
		if (place.textContent === text) continue;
		place.textContent = text;
		place.classList.toggle("none", text === "0");
	}
}

function showHolders({ listed, holders }: Answer) {
	for (const row of region().querySelectorAll<HTMLElement>("[data-case-row]")) {
		const id = row.dataset.caseRow ?? "";
		const holder = row.querySelector<HTMLElement>("[data-holder]");
		if (!holder || !listed.includes(Number(id)) || holder.parentElement?.classList.contains("mine")) continue;
		if (holder.textContent !== (holders[id] ?? "")) holder.textContent = holders[id] ?? "";
	}
}

/** An empty queue in which something has come: the page that said "empty" shows it. */
function arrive(listed: number[]) {
	if (listed.length > 0 && region().querySelector(".empty"))
		void ask(location.href, { push: false, quiet: true });
}

/** Says once that the open case has gone to somebody else, has been decided, or has become free. */
function showOpen({ state, lease, revision, sentence }: NonNullable<Answer["open"]>) {
	const { dataset } = region();
	if (dataset.lease === "barred") return;
	const changed = state !== dataset.state || String(revision) !== dataset.revision;
	if (!changed && lease === dataset.lease) return;
	if (isUntouched()) return void ask(location.href, { push: false, quiet: true }).then(() => say(sentence));
	Object.assign(dataset, { state, lease, revision: String(revision) });
	say(sentence);
	complain(sentence || (document.getElementById("desk-live")?.dataset.outdated ?? ""));
}

const say = (sentence: string) => sentence && announce(sentence);

/** Whether nobody has begun to decide: else the form stays as it is, and the server has the last word. */
function isUntouched(): boolean {
	const form = region().querySelector<HTMLFormElement>("form[data-decision]");
	const fields = form
		? [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")]
		: [];
	return fields.every((field) =>
		field instanceof HTMLInputElement && field.type === "radio"
			? field.checked === field.defaultChecked
			: field.value === field.defaultValue,
	);
}
