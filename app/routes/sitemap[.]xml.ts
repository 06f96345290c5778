import { listSitemapChunks } from "~/features/threads/index.server";
import { loaderOf } from "~/http/loader-of.server";

/** An index of sitemaps, so that each file stays small. Format: sitemaps.org, 0.9. */
export const loader = loaderOf(async (ctx) => {
	const files = ["pages", ...(await listSitemapChunks(ctx))].map(
		(name) => `<sitemap><loc>${ctx.brand.origin}/sitemap/${name}.xml</loc></sitemap>`,
	);
	const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${files.join("")}</sitemapindex>`;
	return new Response(xml, {
		headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=3600" },
	});
});
