import { defineEvent } from "~/platform/events/define-event";
import { brandPages, listPages } from "~/platform/pages/channel";

/** Name, logo, colours, languages or categories of the brand changed. */
export const brandChanged = defineEvent<{ what: string }>("brands.brand-changed", (brand) => [
	brandPages(brand),
	listPages(brand),
]);
