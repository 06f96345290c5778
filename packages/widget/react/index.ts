import { createElement, type ReactNode, useEffect, useRef } from "react";
import type { FolkmootDiscussionElement, FolkmootEvents, TokenSource } from "../src/public.js";

interface CommonProps {
	/** The forum's address: the widget comes with your bundle, so it cannot know. */
	forum: string;
	locale?: "en" | "ru" | "hu";
	theme?: "light" | "dark" | "auto";
	/** Pixels kept free until the posts are there. */
	minHeight?: number;
	/** "required" asks the visitor before anything is requested. */
	consent?: "required" | "given";
	className?: string;
	/** Shown until, and unless, the forum answers. */
	children?: ReactNode;
	onReady?: (detail: FolkmootEvents["folkmoot:ready"]) => void;
	onError?: (detail: FolkmootEvents["folkmoot:error"]) => void;
}

export interface FolkmootDiscussionProps extends CommonProps {
	thread: string;
	sort?: "oldest" | "newest" | "best";
	headingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
	/** How deep replies are nested. */
	depth?: number;
	getToken?: TokenSource | null;
	onPosted?: (detail: FolkmootEvents["folkmoot:posted"]) => void;
	/** True says that the page signs the visitor in itself. */
	onSigninNeeded?: (detail: FolkmootEvents["folkmoot:signin-needed"]) => boolean | undefined;
}

export interface FolkmootListProps extends CommonProps {
	category?: string;
	sort?: "latest" | "top";
	limit?: number;
}

type Listener = (detail: never) => unknown;

export function FolkmootDiscussion(props: FolkmootDiscussionProps) {
	const { thread, sort, headingLevel, depth, getToken = null, onPosted, onSigninNeeded, ...common } = props;
	const ref = useElement<FolkmootDiscussionElement>({
		"folkmoot:ready": common.onReady,
		"folkmoot:error": common.onError,
		"folkmoot:posted": onPosted,
		"folkmoot:signin-needed": onSigninNeeded,
	});
	useEffect(() => {
		if (ref.current) ref.current.getToken = getToken;
	}, [getToken, ref]);
	const own = { ref, thread, sort, "heading-level": headingLevel, depth };
	return createElement("folkmoot-discussion", { ...own, ...attributesOf(common) }, common.children);
}

export function FolkmootList({ category, sort, limit, ...common }: FolkmootListProps) {
	const ref = useElement({ "folkmoot:ready": common.onReady, "folkmoot:error": common.onError });
	return createElement(
		"folkmoot-list",
		{ ref, category, sort, limit, ...attributesOf(common) },
		common.children,
	);
}

export function FolkmootAsk({ category, ...common }: CommonProps & { category?: string }) {
	const ref = useElement({ "folkmoot:ready": common.onReady, "folkmoot:error": common.onError });
	return createElement("folkmoot-ask", { ref, category, ...attributesOf(common) }, common.children);
}

export function FolkmootCount({
	thread,
	forum,
	locale,
}: Pick<FolkmootDiscussionProps, "thread" | "forum" | "locale">) {
	const ref = useElement({});
	return createElement("folkmoot-count", { ref, thread, forum, locale });
}

const attributesOf = ({ forum, locale, theme, minHeight, consent, className }: CommonProps) => ({
	forum,
	locale,
	theme,
	"min-height": minHeight,
	consent,
	// React before 19 passes names of custom elements' attributes on as they are.
	class: className,
});

/** Loads the elements in the browser only (they need its classes), and hears their events. */
function useElement<T extends HTMLElement>(listeners: Record<string, Listener | undefined>) {
	const ref = useRef<T>(null);
	const latest = useRef(listeners);
	latest.current = listeners;
	useEffect(() => {
		void import("@folkmoot/widget");
		const element = ref.current;
		const hear = (event: Event) => {
			const { type, detail } = event as CustomEvent<never>;
			if (latest.current[type]?.(detail) === true) event.preventDefault();
		};
		const types = Object.keys(latest.current);
		for (const type of types) element?.addEventListener(type, hear);
		return () => {
			for (const type of types) element?.removeEventListener(type, hear);
		};
	}, []);
	return ref;
}
