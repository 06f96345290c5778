import type { ChainedCommands, Editor } from "@tiptap/core";
import type { IconName } from "./icons";

export interface ToolbarAction {
	name: IconName;
	run: (chain: ChainedCommands) => ChainedCommands;
	isPressed?: (editor: Editor) => boolean;
	isPossible?: (editor: Editor) => boolean;
}

const isOn = (name: string, attributes?: object) => (editor: Editor) => editor.isActive(name, attributes);

/** In the order of the toolbar; a group is kept together. `link` and `picture` have forms of their own. */
export const toolbarGroups: (ToolbarAction | "link" | "picture")[][] = [
	[
		{ name: "bold", run: (chain) => chain.toggleBold(), isPressed: isOn("bold") },
		{ name: "italic", run: (chain) => chain.toggleItalic(), isPressed: isOn("italic") },
		{ name: "strike", run: (chain) => chain.toggleStrike(), isPressed: isOn("strike") },
		{ name: "code", run: (chain) => chain.toggleCode(), isPressed: isOn("code") },
		"link",
		"picture",
	],
	[
		{
			name: "heading2",
			run: (chain) => chain.toggleHeading({ level: 2 }),
			isPressed: isOn("heading", { level: 2 }),
		},
		{
			name: "heading3",
			run: (chain) => chain.toggleHeading({ level: 3 }),
			isPressed: isOn("heading", { level: 3 }),
		},
		{ name: "bulletList", run: (chain) => chain.toggleBulletList(), isPressed: isOn("bulletList") },
		{ name: "orderedList", run: (chain) => chain.toggleOrderedList(), isPressed: isOn("orderedList") },
		{ name: "quote", run: (chain) => chain.toggleBlockquote(), isPressed: isOn("blockquote") },
		{ name: "codeBlock", run: (chain) => chain.toggleCodeBlock(), isPressed: isOn("codeBlock") },
	],
	[
		{ name: "undo", run: (chain) => chain.undo(), isPossible: (editor) => editor.can().undo() },
		{ name: "redo", run: (chain) => chain.redo(), isPossible: (editor) => editor.can().redo() },
	],
];
