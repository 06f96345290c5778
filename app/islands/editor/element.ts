type Attributes = Record<string, string | boolean>;

/** A new element: `true` writes an empty attribute, `false` none. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
	tag: Tag,
	attributes: Attributes = {},
	...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
	const made = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) {
		if (value !== false) made.setAttribute(name, value === true ? "" : value);
	}
	made.append(...children);
	return made;
}
