import { loaderOf } from "~/http/loader-of.server";

export const loader = loaderOf(async (ctx) => {
	const lines = [
		"User-agent: *",
		"Disallow: /admin",
		"Disallow: /api/",
		"Disallow: /new",
		"Disallow: /notifications",
		"Disallow: /settings",
		"Disallow: /unsubscribe/",
		"",
		`Sitemap: ${ctx.brand.origin}/sitemap.xml`,
	];
	return new Response(`${lines.join("\n")}\n`, {
		headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
	});
});
