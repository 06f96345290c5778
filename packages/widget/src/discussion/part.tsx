/** @jsxImportSource preact */
import { render } from "preact";
import type { PartHost, RunningPart } from "../part";
import { DiscussionView } from "./DiscussionView";
import { Discussion } from "./discussion";
import css from "./discussion.css?inline";
import { loadPosts } from "./load-posts";
import { applyTheme } from "./theme";

export * from "./shared";

const ATTEND_AFTER_MS = 3_000;
/** More than fit on a screen, mostly. */
const FIRST_BRANCHES = 7;
/** Longer than a frame takes. */
const ALL_AFTER_MS = 32;
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

/** Draws a discussion into an element, until it is stopped. */
export function start(host: PartHost): RunningPart {
	const { element, shadow } = host;
	const root = document.createElement("div");
	root.className = "root";
	const discussion = new Discussion(host, root, () => paint());
	// What the page brought along is not taken away until all of it is there.
	let limit = element.firstElementChild ? undefined : FIRST_BRANCHES;
	// What was asked or said before goes; whoever pressed its button is led to what comes.
	const question = shadow.querySelector("p");
	const goOn = question?.contains(shadow.activeElement) ? "article,[data-act]" : "";
	question?.remove();
	shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
	shadow.append(root);

	const paint = () => {
		const { thread } = discussion;
		const snapshot = shadow.querySelector("slot");
		if (thread && snapshot) {
			// What stood here keeps its place: the page below must not jump.
			if (element.firstElementChild) root.style.minHeight = `${element.offsetHeight}px`;
			snapshot.remove();
		}
		root.lang = thread?.locale ?? host.locale();
		applyTheme(root, thread?.theme, element.getAttribute("theme"));
		render(<DiscussionView discussion={discussion} limit={limit} />, root);
		// A timer, not a frame: pages in the background have none.
		if (thread && limit) setTimeout(drawAll, ALL_AFTER_MS);
	};
	const drawAll = () => {
		limit = undefined;
		discussion.draw();
	};

	const { client, ends } = discussion;
	const reload = () => loadPosts(discussion);
	let reader = client.member?.handle;
	const meetReader = () => {
		if (reader === client.member?.handle) return discussion.draw();
		reader = client.member?.handle;
		void reload();
	};
	client.changed.add(meetReader);
	void begin();
	return {
		update: (name) => {
			if (name !== "sort" && name !== "locale") return discussion.draw();
			discussion.sort = element.getAttribute("sort") as Discussion["sort"];
			void reload();
		},
		refresh: reload,
		stop: () => {
			discussion.stopped = true;
			client.changed.delete(meetReader);
			for (const end of [...ends]) end();
			render(null, root);
			root.remove();
			shadow.adoptedStyleSheets = [];
		},
	};

	async function begin() {
		await loadPosts(discussion, host.first);
		discussion.draw(goOn);
		if (client.member) await reload();
		else if (host.forum.identity) await client.signIn();
		// Who came for a certain post waits until all are drawn; nobody else needs news while reading the first ones.
		const timer = setTimeout(
			() => void attendLater(),
			location.hash.startsWith("#folkmoot-") ? ALL_AFTER_MS : ATTEND_AFTER_MS,
		);
		ends.push(() => clearTimeout(timer));
	}

	async function attendLater() {
		const later = await host.loadLater().catch(() => null);
		if (later && !discussion.stopped) ends.push(later.attend(discussion));
	}
}
