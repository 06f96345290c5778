import { writeAttribute } from "./attributes";
import { escapeMarkup } from "./escape";

export type Props = Record<string, unknown>;

/** They end where they begin. */
const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
/** React treats them in ways of their own that no page needs here. */
const REACTS_OWN = new Set("listing math menuitem option pre select".split(" "));

/** An element of HTML. `write` is how its children are written. */
export function writeElement(tag: string, props: Props, write: (children: unknown) => string): string {
	if (tag === "input") return writeInput(props);
	if (tag === "textarea") return writeTextarea(props);
	if (REACTS_OWN.has(tag) || tag.includes("-")) throw new Error(`The element ${tag} is React's to write.`);
	if (VOID.has(tag)) return `<${tag}${attributesOf(props)}/>`;
	const raw = props.dangerouslySetInnerHTML as { __html: unknown } | null | undefined;
	return `<${tag}${attributesOf(props)}>${raw ? (raw.__html ?? "") : write(props.children)}</${tag}>`;
}

function attributesOf(props: Props): string {
	let written = "";
	for (const name in props) {
		const value = props[name];
		if (value !== null && value !== undefined && name !== "children") written += writeAttribute(name, value);
	}
	return written;
}

/** State comes last, and what a field starts with is its state. */
function writeInput({ checked, defaultChecked, value, defaultValue, ...props }: Props): string {
	return `<input${attributesOf(props)}${attributesOf({
		checked: checked ?? defaultChecked,
		value: value ?? defaultValue,
	})}/>`;
}

/** A browser drops the first line break of a text field: a text that begins with one gets another. */
function writeTextarea({ value, defaultValue, ...props }: Props): string {
	const text = String(value ?? defaultValue ?? props.children ?? "");
	return `<textarea${attributesOf(props)}>${text.startsWith("\n") ? "\n" : ""}${escapeMarkup(text)}</textarea>`;
}
