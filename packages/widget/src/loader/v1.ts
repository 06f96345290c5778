/** What a host page loads: defines the elements; everything else comes when one of them is seen. */
import { CountElement } from "./count-element";
import { DiscussionElement } from "./discussion-element";
import { identify } from "./forum";
import { AskElement, ListElement } from "./listing-elements";

const elements: Record<string, CustomElementConstructor> = {
	"folkmoot-discussion": DiscussionElement,
	"folkmoot-count": CountElement,
	"folkmoot-list": ListElement,
	"folkmoot-ask": AskElement,
};

/** For pages whose own scripts are no modules. */
Object.assign(globalThis, { folkmoot: Object(globalThis).folkmoot ?? { identify } });

// The script may stand in a page twice, through a template and a tag manager.
for (const [name, element] of Object.entries(elements))
	if (!customElements.get(name)) customElements.define(name, element);

export { identify };
