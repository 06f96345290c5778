import { Blockquote } from "@tiptap/extension-blockquote";
import Link from "@tiptap/extension-link";
import Mention from "@tiptap/extension-mention";
import StarterKit from "@tiptap/starter-kit";
import { isAllowedLink } from "./links";

const nothing = { default: null };

/** A quotation may name the post it comes from. */
const Quote = Blockquote.extend({
	addAttributes: () => ({
		postId: { ...nothing, parseHTML: () => null },
		handle: { ...nothing, parseHTML: () => null },
	}),
});

const SafeLink = Link.extend({ addAttributes: () => ({ href: nothing }), inclusive: false }).configure({
	openOnClick: false,
	autolink: true,
	defaultProtocol: "https",
	isAllowedUri: (url) => isAllowedLink(url),
});

/** The one set of nodes and marks: the editor offers it, the server checks against it. */
export const extensions = [
	StarterKit.configure({
		heading: { levels: [2, 3] },
		horizontalRule: false,
		underline: false,
		link: false,
		blockquote: false,
		trailingNode: false,
	}),
	Quote,
	SafeLink,
	Mention.extend({ addAttributes: () => ({ id: nothing, label: nothing }) }),
];
