import { json } from "@remix-run/node";
import { suggestMembers } from "~/features/members/index.server";
import { loaderOf } from "~/http/loader-of.server";

export const loader = loaderOf(async (ctx, { url }) =>
	json({ items: await suggestMembers(ctx, url.searchParams.get("q") ?? "") }),
);
