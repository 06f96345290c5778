import { redirect } from "@remix-run/node";
import { beginSignIn } from "~/features/discourse-connect/index.server";
import { loaderOf } from "~/http/loader-of.server";
import { safeReturn } from "~/platform/http/safe-return";

/** To the brand's own site, to sign in there. */
export const loader = loaderOf(async (ctx, { url, request, page }) => {
	const returnPath = safeReturn(url.searchParams.get("return_path"), "/");
	if (ctx.actor) throw redirect(returnPath);
	const cookieHeader = request.headers.get("Cookie");
	const { address, cookie } = await beginSignIn(ctx, { origin: url.origin, returnPath, cookieHeader });
	page.cookies.push(cookie);
	throw redirect(address);
});

/** Only so that a refusal is shown as a page. */
export default function BeginSignIn() {
	return null;
}
