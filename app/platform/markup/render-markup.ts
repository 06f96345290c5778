import * as React from "react";
import { escapeMarkup } from "./escape";
import { type Props, writeElement } from "./write-element";

const ELEMENT = Symbol.for("react.element");
const PROVIDER = Symbol.for("react.provider");

type SharedContext = React.Context<unknown> & { _currentValue: unknown };

interface Provider {
	$$typeof: symbol;
	_context: SharedContext;
}

interface Element {
	$$typeof: symbol;
	type: string | symbol | Provider | ((props: Props) => unknown);
	props: Props;
}

const given = new Map<SharedContext, unknown>();

/** Where components find their hooks: every renderer of React puts its own there while it works. */
const { ReactCurrentDispatcher: hooks } = (
	React as unknown as {
		__SECRET_INTERNALS_DO_NOT_USE_OR_YOU_WILL_BE_FIRED: { ReactCurrentDispatcher: { current: unknown } };
	}
).__SECRET_INTERNALS_DO_NOT_USE_OR_YOU_WILL_BE_FIRED;
const ours = {
	useContext: (context: SharedContext) => (given.has(context) ? given.get(context) : context._currentValue),
};

/**
 * What React's static renderer writes for plain components, in a fraction of its time: no state, no streams, no
 * interruption, only elements, components, fragments and contexts. Throws for everything else, which is React's.
 * See docs/decisions/0008.
 */
export function renderMarkup(node: React.ReactNode): string {
	const before = hooks.current;
	hooks.current = ours;
	try {
		return write(node);
	} finally {
		hooks.current = before;
	}
}

function write(node: unknown): string {
	if (typeof node === "string") return escapeMarkup(node);
	if (node === null || node === undefined || typeof node === "boolean") return "";
	if (typeof node === "number") return String(node);
	if (Array.isArray(node)) {
		let written = "";
		for (const one of node) written += write(one);
		return written;
	}
	const { $$typeof, type, props } = node as Element;
	if ($$typeof !== ELEMENT) throw new Error("Something that is no element is React's to refuse.");
	if (typeof type === "string") return writeElement(type, props, write);
	if (typeof type === "function" && !type.prototype?.isReactComponent) return write(type(props));
	if (type === React.Fragment) return write(props.children);
	if (typeof type === "object" && type.$$typeof === PROVIDER) return writeWithin(type._context, props);
	throw new Error("A component of this kind is React's to render.");
}

function writeWithin(context: SharedContext, { value, children }: Props): string {
	const [had, before] = [given.has(context), given.get(context)];
	given.set(context, value);
	try {
		return write(children);
	} finally {
		if (had) given.set(context, before);
		else given.delete(context);
	}
}
