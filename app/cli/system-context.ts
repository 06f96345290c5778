import type { Context } from "~/platform/context";
import type { Brand, Locale } from "~/platform/identity";
import type { Installation } from "./installation";

/** The context of work by the operator: nobody in the brand acts, and the limits that hold for people do not. */
export const systemContext = ({ db, services, now }: Installation, brand: Brand): Context => ({
	db,
	services,
	now,
	brand,
	actor: null,
	locale: brand.locale,
	requestId: "folkmoot",
	network: "folkmoot",
	apiKey: { id: 0, scopes: ["moderate"], ofStaff: true },
});

/** The same before there is a brand: only what makes one may run in it. */
export const foundingContext = (installation: Installation, locale: Locale) =>
	systemContext(installation, { locale } as Brand);
