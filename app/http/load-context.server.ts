import type { Database } from "@db/connect";
import { readTouch } from "~/features/referrals/touch";
import type { Context } from "~/platform/context";
import { chooseLocale } from "~/platform/i18n/choose-locale";
import type { Brand } from "~/platform/identity";
import type { Services } from "~/platform/services";

export interface RequestFacts {
	requestId: string;
	cookie: string | null;
	acceptLanguage: string | null;
	network: string;
}

/** The context of one request, and the cookies to send back. The language of a visitor may be chosen in a cookie. */
export async function loadContext(
	db: Database,
	services: Services,
	brand: Brand,
	request: RequestFacts,
): Promise<{ ctx: Context; cookies: string[]; accountId: string | null }> {
	const owner = await services.sessions.read(request.cookie);
	const mine = owner?.brandId === brand.id ? owner : null;
	const actor = mine?.actor ?? null;
	const locale = chooseLocale(
		actor?.locale ?? languageCookie(request.cookie),
		request.acceptLanguage,
		brand.locale,
	);
	const now = new Date();
	const ctx: Context = {
		db,
		brand,
		actor,
		now,
		locale,
		requestId: request.requestId,
		network: request.network,
		apiKey: null,
		followed: readTouch(request.cookie, now),
		services,
	};
	return { ctx, cookies: mine?.cookie ? [mine.cookie] : [], accountId: mine?.accountId ?? null };
}

export const languageCookie = (header: string | null) =>
	/(?:^|;\s*)language=(en|ru|hu)(?:;|$)/.exec(header ?? "")?.[1] ?? null;
