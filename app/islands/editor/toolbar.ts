import type { Editor } from "@tiptap/core";
import { element } from "./element";
import { type IconName, icon } from "./icons";
import { moveWithArrows } from "./move-with-arrows";
import { type ToolbarAction, toolbarGroups } from "./toolbar-actions";

interface ToolbarBase {
	editor: Editor;
	label: (key: string) => string;
	labelledBy: string | undefined;
	openLinkForm: () => void;
	/** Null where a text has no pictures. */
	openPictureForm: (() => void) | null;
}

export function createToolbar({ editor, label, labelledBy, ...open }: ToolbarBase): HTMLElement {
	const toolbar = element("div", { class: "editor-toolbar", role: "toolbar" });
	if (labelledBy) toolbar.setAttribute("aria-labelledby", labelledBy);
	const refreshers: (() => void)[] = [];

	const buttonFor = (action: ToolbarAction) => {
		const button = createButton(action.name, label(action.name));
		button.addEventListener("click", () => action.run(editor.chain().focus()).run());
		refreshers.push(() => refresh(button, action, editor));
		return button;
	};
	const formButton = (name: "link" | "image", openForm: () => void) => {
		const shown = name === "link" ? name : "picture";
		const button = createButton(shown, label(shown));
		button.addEventListener("click", openForm);
		refreshers.push(() => button.setAttribute("aria-pressed", String(editor.isActive(name))));
		return button;
	};
	const controlFor = (action: (typeof toolbarGroups)[number][number]) => {
		if (action === "link") return [formButton("link", open.openLinkForm)];
		if (action === "picture") return open.openPictureForm ? [formButton("image", open.openPictureForm)] : [];
		return [buttonFor(action)];
	};

	for (const actions of toolbarGroups) {
		toolbar.append(element("div", { class: "editor-toolbar-group" }, ...actions.flatMap(controlFor)));
	}
	moveWithArrows(toolbar);
	const refreshAll = () => {
		for (const run of refreshers) run();
	};
	editor.on("transaction", refreshAll);
	refreshAll();
	return toolbar;
}

function createButton(name: IconName, text: string) {
	const button = element(
		"button",
		{ type: "button", "aria-label": text, title: text, "data-action": name },
		icon(name),
	);
	// A press would take the selection out of the text before the click is heard.
	button.addEventListener("mousedown", (event) => event.preventDefault());
	return button;
}

function refresh(button: HTMLElement, { isPressed, isPossible }: ToolbarAction, editor: Editor) {
	if (isPressed) button.setAttribute("aria-pressed", String(isPressed(editor)));
	// Not `disabled`: the button may hold the focus at that moment.
	if (isPossible) button.setAttribute("aria-disabled", String(!isPossible(editor)));
}
