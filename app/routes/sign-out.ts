import { redirect } from "@remix-run/node";
import { resourceActionOf } from "~/http/action-of.server";

/** Ends the session on the server: a kept copy of the cookie opens nothing afterwards. */
export const action = resourceActionOf(async (ctx, { request, page }) => {
	page.cookies.length = 0;
	page.cookies.push(await ctx.services.sessions.end(request.headers.get("Cookie")));
	return redirect("/", 303);
});
