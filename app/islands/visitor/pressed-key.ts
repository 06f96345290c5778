const FIELDS = "input, textarea, select, [contenteditable=true], [role=textbox], dialog[open]";

/**
 * The single-key command that was pressed, or null while somebody types. `<body data-shortcuts="off">` turns
 * them all off: people who dictate need that (WCAG 2.1.4).
 */
export function pressedKey(event: KeyboardEvent): string | null {
	if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented)
		return null;
	if ((event.target as Element).closest?.(FIELDS) || document.body.dataset.shortcuts === "off") return null;
	// On a Cyrillic layout the J key says "о": the place of the key counts there.
	return event.key > "~" && /^Key/.test(event.code) ? event.code.slice(3).toLowerCase() : event.key;
}
