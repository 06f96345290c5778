import { loaderOf } from "~/http/loader-of.server";

/** A mark in the brand's colour for the browser's tab. */
export const loader = loaderOf(async ({ brand }) => {
	const rounding = Math.min(16, brand.radius);
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect x="2" y="2" width="28" height="28" rx="${rounding}" fill="${brand.accent}"/></svg>`;
	return new Response(svg, {
		headers: { "Content-Type": "image/svg+xml", "Cache-Control": "public, max-age=3600" },
	});
});
