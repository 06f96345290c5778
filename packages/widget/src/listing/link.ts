import { isSafeLink } from "@folkmoot/embed-contract";

/** A link that leads where links may; its text stays text. */
export function link(text: unknown, url: unknown) {
	const anchor = document.createElement("a");
	anchor.setAttribute("part", "link");
	anchor.textContent = `${text}`;
	if (isSafeLink(url)) anchor.href = url;
	return anchor;
}
