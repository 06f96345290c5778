import { listCategories, listSitemap, listSitemapChunks } from "~/features/threads/index.server";
import { loaderOf } from "~/http/loader-of.server";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";

interface Entry {
	path: string;
	at?: Date;
}

export const loader = loaderOf(async (ctx, { params }) => {
	const entries = await entriesOf({ ...ctx, actor: null }, params.file ?? "");
	const urls = entries.map(
		({ path, at }) =>
			`<url><loc>${ctx.brand.origin}${path}</loc>${at ? `<lastmod>${at.toISOString()}</lastmod>` : ""}</url>`,
	);
	const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join("")}</urlset>`;
	return new Response(xml, {
		headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=3600" },
	});
});

async function entriesOf(ctx: Context, file: string): Promise<Entry[]> {
	if (file === "pages.xml")
		return [
			{ path: "/" },
			{ path: "/rules" },
			...(await listCategories(ctx)).map(({ slug }) => ({ path: `/c/${slug}` })),
		];
	const chunk = /^(\d{1,9})\.xml$/.exec(file)?.[1];
	if (!chunk || !(await listSitemapChunks(ctx)).includes(Number(chunk)))
		throw new DomainError("not-found", "errors:page-gone");
	return (await listSitemap(ctx, Number(chunk))).map(({ id, slug, lastPostAt }) => ({
		path: `/t/${id}/${slug}`,
		at: lastPostAt,
	}));
}
