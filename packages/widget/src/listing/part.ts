import type { EmbedList, EmbedTheme } from "@folkmoot/embed-contract";
import { applyTheme } from "../discussion/theme";
import type { PartHost, RunningPart } from "../part";
import { askBox } from "./ask-box";
import { link } from "./link";
import css from "./listing.css?inline";

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

type Shows = "threads" | "ask";

/** Draws threads of a category, or the way to a new one. Anything that goes wrong leaves the page's own text. */
export function start({ element, shadow, forum, locale }: PartHost, shows: Shows): RunningPart {
	let isStopped = false;
	let theme: EmbedTheme | undefined;
	shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];

	const dress = () => {
		const root = shadow.querySelector<HTMLElement>(".root");
		if (root) applyTheme(root, theme, element.getAttribute("theme"));
	};
	const load = async () => {
		try {
			const answer = await forum.ask(pathOf(element, locale(), shows));
			if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
			const list = (await answer.json()) as EmbedList;
			if (isStopped) return;
			shadow.replaceChildren(shows === "ask" ? askBox(list, forum) : threadList(list));
			theme = list.theme;
			dress();
			element.dispatchEvent(new CustomEvent("folkmoot:ready", { bubbles: true, composed: true, detail: {} }));
		} catch (error) {
			if (isStopped) return;
			console.error(`Folkmoot: ${forum.origin} does not answer this page (${location.origin}).`, error);
			const detail = { thread: "", code: "unavailable", detail: `${error}` };
			element.dispatchEvent(new CustomEvent("folkmoot:error", { bubbles: true, composed: true, detail }));
			if (shadow.querySelector("slot") && element.childNodes.length === 0)
				shadow.append(link(forum.origin, forum.origin));
		}
	};
	void load();
	return {
		update: (name) => (name === "theme" ? dress() : void load()),
		refresh: () => load(),
		stop: () => {
			isStopped = true;
			shadow.adoptedStyleSheets = [];
		},
	};
}

function pathOf(element: HTMLElement, locale: string, shows: Shows) {
	const of = (name: string) => element.getAttribute(name) ?? "";
	const query = new URLSearchParams({ category: of("category"), locale });
	query.set("sort", of("sort") === "top" ? "top" : "latest");
	query.set("limit", shows === "ask" ? "0" : of("limit") || "5");
	return `/embed/v1/list?${query}`;
}

function threadList({ threads, strings, locale }: EmbedList) {
	const list = document.createElement("ul");
	list.className = "root";
	list.setAttribute("part", "list");
	const plurals = new Intl.PluralRules(locale);
	for (const { title, url, replyCount } of Array.isArray(threads) ? threads : []) {
		const item = document.createElement("li");
		const count = document.createElement("span");
		const sentence = strings?.[`replies_${plurals.select(replyCount)}`] ?? "{{count}}";
		count.textContent = ` ${sentence.replace("{{count}}", `${replyCount}`)}`;
		item.append(link(title, url), count);
		list.append(item);
	}
	return list;
}
