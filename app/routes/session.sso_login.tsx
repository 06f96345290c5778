import { redirect } from "@remix-run/node";
import { finishSignIn, readPair } from "~/features/discourse-connect/index.server";
import { loaderOf } from "~/http/loader-of.server";
import { safeReturn } from "~/platform/http/safe-return";

/** Back from the brand's own site, with its word for who this is. */
export const loader = loaderOf(async (ctx, { url, request, page }) => {
	const pair = readPair(ctx, url.searchParams);
	const cookieHeader = request.headers.get("Cookie");
	const { cookie, returnPath } = await finishSignIn(ctx, pair, { origin: url.origin, cookieHeader });
	page.cookies.length = 0;
	page.cookies.push(cookie);
	throw redirect(safeReturn(returnPath, "/"));
});

/** Only so that a refusal is shown as a page. */
export default function FinishSignIn() {
	return null;
}
