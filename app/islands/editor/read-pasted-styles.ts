import { DOMParser, type ParseOptions, type Schema } from "@tiptap/pm/model";
import type { EditorProps } from "@tiptap/pm/view";

/**
 * Lets pasted text keep what its style attributes mean. Our content security policy empties such attributes before
 * they are read, and then everything from Google Docs comes out bold: its wrapper is a `<b>` with a normal weight.
 */
export function readPastedStyles(schema: Schema): EditorProps {
	return {
		clipboardParser: new StyledParser(schema, DOMParser.fromSchema(schema).rules),
		transformPastedHTML: (html) =>
			html.replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, " data-pasted-style=")),
	};
}

class StyledParser extends DOMParser {
	override parseSlice(dom: Element, options?: ParseOptions) {
		for (const styled of dom.querySelectorAll<HTMLElement>("[data-pasted-style]")) {
			// Through the object model, which the policy does not mind.
			styled.style.cssText = styled.dataset.pastedStyle ?? "";
		}
		return super.parseSlice(dom, options);
	}
}
