import { tellHeight } from "./frame/tell-height";

const wishes: Record<string, string> = JSON.parse(document.getElementById("frame")?.dataset.wishes ?? "{}");
for (const element of document.body.children)
	if (element instanceof HTMLElement && element.localName.startsWith("folkmoot-"))
		for (const [name, value] of Object.entries(wishes)) element.style.setProperty(name, value);
tellHeight();
