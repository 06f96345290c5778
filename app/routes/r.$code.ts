import { redirect } from "@remix-run/node";
import { followLink } from "~/features/referrals/index.server";
import { touchCookie } from "~/features/referrals/touch";
import { loaderOf } from "~/http/loader-of.server";
import { safeReturn } from "~/platform/http/safe-return";

/** A personal link: the browser keeps whose it was, and goes on to where it leads. */
export const loader = loaderOf(async (ctx, { params, url, request, page }) => {
	const touch = await followLink(ctx, params.code ?? "", request.headers.get("Cookie"));
	if (touch) page.cookies.push(touchCookie(touch, ctx.brand.origin.startsWith("https:")));
	throw redirect(safeReturn(url.searchParams.get("to"), "/"), 302);
});
