import { ask, tell } from "./ask";
import { region, whenever } from "./region";

const EVERY = 60_000;

/** The open case, where it is this moderator's to decide. */
const ownCase = () => (region().dataset.lease === "mine" ? (region().dataset.case ?? null) : null);
const caseIn = (path: string) => /^\/mod\/cases\/(\d+)$/.exec(path)?.[1] ?? null;

/** An open case is kept while the page is seen, and given back when the page is left. */
export function keepLease() {
	whenever(() => void takeFree());
	setInterval(() => void prolong(), EVERY);
	window.addEventListener("pagehide", () => {
		const id = ownCase();
		if (id) void tell(`/mod/cases/${id}/release`, {}, true);
	});
	// Back from the browser's memory of the page: the lease was given back on the way out.
	window.addEventListener("pageshow", ({ persisted }) => {
		if (persisted) void ask(location.href, { push: false, quiet: true });
	});
	document.addEventListener("visibilitychange", () => {
		if (document.visibilityState === "visible") void prolong();
	});
}

let asked: string | null = null;

/** Opening a case takes it: an address that was opened by itself is taken now. Asked once, since it may be refused. */
async function takeFree() {
	const { case: id, lease, state } = region().dataset;
	if (lease !== "free") asked = null;
	if (!id || lease !== "free" || state !== "open" || asked === id) return;
	asked = id;
	const answer = await tell(`/mod/cases/${id}/lease`);
	if (answer?.ok && region().dataset.case === id) await ask(location.href, { push: false, quiet: true });
}

async function prolong() {
	const id = ownCase();
	if (!id || document.visibilityState !== "visible") return;
	const answer = await tell(`/mod/cases/${id}/lease`);
	if (answer && !answer.ok && ownCase() === id) document.dispatchEvent(new Event("desk-lost"));
}

/** On the way to another page: gives the open case back, and takes the one that is opened. */
export async function leaseBefore(path: string) {
	const [left, taken] = [ownCase(), caseIn(path)];
	if (left === taken) return;
	asked = taken;
	await Promise.all([
		left ? tell(`/mod/cases/${left}/release`) : null,
		taken ? tell(`/mod/cases/${taken}/lease`) : null,
	]);
}
