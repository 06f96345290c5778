import type { AppLoadContext, LinkDescriptor, LoaderFunctionArgs, MetaDescriptor } from "@remix-run/node";
import type { ComponentType } from "react";
import { renderMarkup } from "./platform/markup/render-markup";
import { links as rootLinks, loader as rootLoader } from "./root";
import { DirectHead } from "./ui/DirectHead";
import { Document } from "./ui/Document";
import { DirectPage } from "./ui/page-data";

/** What a route module brings that can be rendered directly. */
export interface DirectModule {
	loader: (given: LoaderFunctionArgs) => Promise<unknown>;
	default: ComponentType;
	meta?: (given: { data: unknown }) => MetaDescriptor[] | undefined;
	links?: () => LinkDescriptor[];
}

export interface DirectRequest {
	request: Request;
	params: Record<string, string | undefined>;
	context: AppLoadContext;
	/** Path and query, for the page's own links. */
	path: string;
}

/**
 * Runs a page's loader and renders the page as Remix would, without its router, streams and serialised data. What the
 * loader throws, a redirect or an error, is the caller's: Remix answers that.
 */
export async function renderDirectly(module: DirectModule, given: DirectRequest): Promise<string> {
	const data = await module.loader(given as LoaderFunctionArgs);
	const forum = { ...rootLoader(given as LoaderFunctionArgs), path: given.path };
	const head = (
		<DirectHead meta={module.meta?.({ data }) ?? []} links={[...rootLinks(), ...(module.links?.() ?? [])]} />
	);
	const Page = module.default;
	return `<!doctype html>${renderMarkup(
		<DirectPage.Provider value={{ data }}>
			<Document forum={forum} head={head}>
				<Page />
			</Document>
		</DirectPage.Provider>,
	)}`;
}
