import { Node } from "@tiptap/core";
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

/** One of the forum's own uploads, known by its id: there is no address in a text that could lead elsewhere. */
const Picture = Node.create({
	name: "image",
	group: "block",
	draggable: true,
	addAttributes: () => ({
		upload: {
			...nothing,
			parseHTML: ({ dataset }) => Number(dataset.upload) || null,
			renderHTML: ({ upload }) => ({ "data-upload": upload, src: `/uploads/${upload}` }),
		},
		alt: { default: "" },
	}),
	// Pictures of other pages are left out when something is pasted.
	parseHTML: () => [{ tag: "img[data-upload]" }],
	renderHTML: ({ HTMLAttributes }) => ["img", HTMLAttributes],
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
	Picture,
	Mention.extend({ addAttributes: () => ({ id: nothing, label: nothing }) }),
];
