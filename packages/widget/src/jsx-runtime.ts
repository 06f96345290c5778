import { h } from "preact";

/** In place of `preact/jsx-runtime`, which brings what only precompiled templates need. */
export const jsx = (type: Parameters<typeof h>[0], props: Record<string, unknown>, key?: string) =>
	h(type as string, key === undefined ? props : { ...props, key });
export const jsxs = jsx;
