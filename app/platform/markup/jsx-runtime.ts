import { createElement, Fragment } from "react";

export { Fragment };

const ELEMENT = Symbol.for("react.element");

type Type = Parameters<typeof createElement>[0];

/**
 * What JSX becomes on the server: React's element around the very properties that were given. React 18 copies them one
 * by one first, which for a page of four hundred elements is a tenth of its rendering; React 19 no longer does.
 */
export function jsx(type: Type, props: Record<string, unknown>, key?: unknown) {
	if ("ref" in props || "key" in props)
		return createElement(type, key === undefined ? props : { ...props, key });
	return {
		$$typeof: ELEMENT,
		type,
		key: key === undefined ? null : String(key),
		ref: null,
		props,
		_owner: null,
	};
}

export const jsxs = jsx;
