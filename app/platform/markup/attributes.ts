import { escapeMarkup } from "./escape";

/**
 * What becomes of an attribute's value: `text` is written unless it is a boolean, `stated` also says true and false,
 * a `flag` stands or is missing, `count` must be positive, and `nothing` is never written.
 */
type Kind = "text" | "stated" | "flag" | "count" | "nothing";

interface Rule {
	kind: Kind;
	/** The name as it is written, up to the value. */
	opening: string;
}

const renamed: Record<string, string> = {
	acceptCharset: "accept-charset",
	className: "class",
	crossOrigin: "crossorigin",
	formAction: "formaction",
	htmlFor: "for",
	httpEquiv: "http-equiv",
	tabIndex: "tabindex",
};
/** React writes these as they are; HTML does not tell letters of names apart by size. */
const unchanged =
	"autoCapitalize autoComplete autoCorrect charSet colSpan dateTime encType enterKeyHint fetchPriority formMethod hrefLang inputMode maxLength minLength noValidate playsInline rowSpan srcSet viewBox";
const flags =
	"async autoFocus checked default defer disabled formNoValidate hidden itemScope loop multiple muted noModule noValidate open playsInline readOnly required reversed selected";

const rules = new Map<string, Rule>();
const know = (names: string, kind: Kind, written = (name: string) => name) => {
	for (const name of names.split(" ")) rules.set(name, { kind, opening: ` ${written(name)}="` });
};
know(Object.keys(renamed).join(" "), "text", (name) => renamed[name] as string);
know(unchanged, "text");
know(flags, "flag", (name) => name.toLowerCase());
know("contentEditable draggable spellCheck value", "stated", (name) => name.toLowerCase());
know("cols rows size span", "count");
know("children dangerouslySetInnerHTML defaultChecked defaultValue suppressHydrationWarning", "nothing");

/** Names are ours, never a person's: what is not plainly an attribute is a mistake or a thing that only React can do. */
function ruleOf(name: string): Rule {
	const known = rules.get(name);
	if (known) return known;
	if (
		!/^[a-z][a-z\d:-]*$/.test(name) ||
		name === "style" ||
		name === "is" ||
		/^(on|download$|capture$)/.test(name)
	)
		throw new Error(`The attribute ${name} is React's to write.`);
	const rule: Rule = { kind: /^(data|aria)-/.test(name) ? "stated" : "text", opening: ` ${name}="` };
	rules.set(name, rule);
	return rule;
}

export function writeAttribute(name: string, value: unknown): string {
	const { kind, opening } = ruleOf(name);
	if (kind === "nothing") return "";
	if (typeof value === "string") {
		if (kind === "flag") return value ? `${opening}"` : "";
		if (kind !== "count") return `${opening}${escapeMarkup(value)}"`;
	}
	if (typeof value === "function" || typeof value === "symbol") return "";
	if (kind === "flag") return value ? `${opening}"` : "";
	if (typeof value === "boolean") return kind === "stated" ? `${opening}${value}"` : "";
	if (kind === "count" && !(Number(value) >= 1)) return "";
	return `${opening}${escapeMarkup(String(value))}"`;
}
