import type { SuggestionProps } from "@tiptap/suggestion";
import { element } from "./element";

export interface SuggestedMember {
	id: number;
	handle: string;
	displayName: string;
}

type Suggestion = SuggestionProps<SuggestedMember, SuggestedMember>;

let lists = 0;

/** The listbox under the caret. Focus stays in the text; `aria-activedescendant` says which member is meant. */
export function createMemberList(frame: HTMLElement, label: string) {
	const list = element("ul", { class: "member-list", role: "listbox", "aria-label": label, hidden: true });
	list.id = `member-list-${++lists}`;
	const textbox = () => frame.querySelector("[role=textbox]");
	let suggestion: Suggestion | null = null;
	let active = 0;

	const pick = (index: number) => {
		const member = suggestion?.items[index];
		if (member) suggestion?.command(member);
	};

	const mark = (index: number) => {
		active = index;
		for (const [at, option] of [...list.children].entries()) {
			option.setAttribute("aria-selected", String(at === index));
		}
		const option = list.children[index];
		option?.scrollIntoView({ block: "nearest" });
		if (option) textbox()?.setAttribute("aria-activedescendant", option.id);
	};

	const close = () => {
		list.remove();
		suggestion = null;
		for (const name of ["aria-activedescendant", "aria-controls"]) textbox()?.removeAttribute(name);
	};

	const update = (next: Suggestion) => {
		// The last answer stays while the next is on its way: an emptied list would flicker.
		if (next.loading && suggestion) {
			suggestion = { ...next, items: suggestion.items };
			return;
		}
		if (!next.items.length) return close();
		suggestion = next;
		list.replaceChildren(...next.items.map(optionFor));
		list.hidden = false;
		frame.append(list);
		place(list, frame, next.clientRect?.());
		textbox()?.setAttribute("aria-controls", list.id);
		mark(0);
	};

	const optionFor = (member: SuggestedMember, index: number) => {
		const option = element("li", { role: "option", id: `${list.id}-${index}` });
		option.append(element("b", {}, member.displayName), " ", element("span", {}, `@${member.handle}`));
		// Down, not click: the text must not lose its focus.
		option.addEventListener("pointerdown", (event) => event.preventDefault());
		option.addEventListener("click", () => pick(index));
		return option;
	};

	const press = ({ key }: KeyboardEvent): boolean => {
		if (!suggestion) return false;
		const count = suggestion.items.length;
		if (key === "ArrowDown") mark((active + 1) % count);
		else if (key === "ArrowUp") mark((active + count - 1) % count);
		else if (key === "Enter" || key === "Tab") pick(active);
		else if (key === "Escape") close();
		else return false;
		return true;
	};

	return { update, close, press };
}

/** Under the caret, or above it where the window ends. */
function place(list: HTMLElement, frame: HTMLElement, caret: DOMRect | null | undefined) {
	if (!caret) return;
	const bounds = frame.getBoundingClientRect();
	const isBelow = caret.bottom + list.offsetHeight + 4 < innerHeight || caret.top < list.offsetHeight;
	const top = isBelow ? caret.bottom + 4 : caret.top - list.offsetHeight - 4;
	const left = Math.max(0, Math.min(caret.left - bounds.left, bounds.width - list.offsetWidth));
	list.style.top = `${top - bounds.top - frame.clientTop}px`;
	list.style.left = `${left}px`;
}
