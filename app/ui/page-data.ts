import { useActionData, useLoaderData } from "@remix-run/react";
import { createContext, useContext } from "react";

/** What a page shows when it is rendered directly, without Remix's router around it. */
export const DirectPage = createContext<{ data: unknown } | null>(null);

type Loaded<Loader extends (...given: never[]) => unknown> = Exclude<Awaited<ReturnType<Loader>>, Response>;

/** The data of the page's loader, whichever way the page is rendered. */
export function usePageData<Loader extends (...given: never[]) => unknown>(): Loaded<Loader> {
	const direct = useContext(DirectPage);
	// biome-ignore lint/correctness/useHookAtTopLevel: a tree is rendered one way from top to bottom
	return (direct ? direct.data : useLoaderData()) as Loaded<Loader>;
}

/** What the page's action gave back; a page rendered directly was asked for and not posted to. */
export function usePageAction(): unknown {
	const direct = useContext(DirectPage);
	// biome-ignore lint/correctness/useHookAtTopLevel: a tree is rendered one way from top to bottom
	return direct ? undefined : useActionData();
}
