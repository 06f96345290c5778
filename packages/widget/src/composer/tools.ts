import type { Say } from "../discussion/say";

export const tools = ["bold", "italic", "code", "link", "list", "quotation"] as const;
export type Tool = (typeof tools)[number];

const around: Partial<Record<Tool, string>> = { bold: "**", italic: "*", code: "`" };
const before: Partial<Record<Tool, string>> = { list: "- ", quotation: "> " };
const keys: Record<string, Tool> = { b: "bold", i: "italic", k: "link", e: "code" };

export const toolOfKey = ({ ctrlKey, metaKey, altKey, key }: KeyboardEvent): Tool | undefined =>
	(ctrlKey || metaKey) && !altKey ? keys[key.toLowerCase()] : undefined;

/** Puts Markdown around or before what is selected, as typing does, so that undo takes it back. Returns the text. */
export function applyTool(field: HTMLTextAreaElement, tool: Tool, say: Say): string {
	const { value, selectionStart, selectionEnd } = field;
	const selected = value.slice(selectionStart, selectionEnd) || say(`sample-${tool}`);
	const mark = around[tool];
	const prefix = before[tool];
	const opens = mark ?? (tool === "link" ? "[" : "");
	const lineBreak = prefix && selectionStart > 0 && value[selectionStart - 1] !== "\n" ? "\n" : "";
	const inserted = prefix
		? lineBreak + selected.replace(/^/gm, prefix)
		: opens + selected + (mark ?? "](https://)");
	field.focus();
	if (!document.execCommand("insertText", false, inserted)) field.setRangeText(inserted);
	const from = selectionStart + lineBreak.length + (prefix ?? opens).length;
	field.setSelectionRange(from, selectionStart + inserted.length - (mark?.length ?? (prefix ? 0 : 11)));
	return field.value;
}
