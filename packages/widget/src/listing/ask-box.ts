import type { EmbedAnswers, EmbedList } from "@folkmoot/embed-contract";
import type { Forum } from "../loader/forum";
import { link } from "./link";

const WAIT_MS = 300;
const ENOUGH = 4;

/** A field for a question: threads that may answer it stand below while it is written, then the way to ask it. */
export function askBox({ strings, newThreadUrl, locale }: EmbedList, forum: Forum) {
	const box = document.createElement("div");
	box.className = "root";
	const field = document.createElement("input");
	field.type = "search";
	field.maxLength = 200;
	field.setAttribute("part", "question");
	field.placeholder = field.ariaLabel = strings?.question ?? "";
	const answers = document.createElement("ul");
	answers.setAttribute("part", "list");
	answers.setAttribute("aria-live", "polite");
	const ask = link(strings?.ask ?? "", newThreadUrl);
	ask.className = "main";
	box.append(field, answers, ask);

	let turn = 0;
	const look = async (mine: number) => {
		const words = field.value.trim();
		if (ask.href) {
			const url = new URL(newThreadUrl);
			if (words) url.searchParams.set("title", words);
			ask.href = url.href;
		}
		const found = words.length < ENOUGH ? null : await find(forum, words, locale);
		if (mine !== turn) return;
		answers.replaceChildren(
			...(found?.threads ?? []).map(({ title, url, answered }) => {
				const item = document.createElement("li");
				item.append(link(answered ? `✓ ${title}` : title, url));
				return item;
			}),
		);
	};
	field.oninput = () => {
		const mine = ++turn;
		setTimeout(() => mine === turn && void look(mine), WAIT_MS);
	};
	return box;
}

/** Nothing where nobody answers: the question can be asked all the same. */
async function find(forum: Forum, words: string, locale: string): Promise<EmbedAnswers | null> {
	try {
		const answer = await forum.ask(`/embed/v1/answers?${new URLSearchParams({ q: words, locale })}`);
		return answer.ok ? ((await answer.json()) as EmbedAnswers) : null;
	} catch {
		return null;
	}
}
