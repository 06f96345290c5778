import { defineEvent } from "~/platform/events/define-event";
import { brandPages, listPages } from "~/platform/pages/channel";

export const rulesPublished = defineEvent<{ version: number }>("rules.rules-published", (brand) => [
	brandPages(brand),
]);
export const rulesAccepted = defineEvent<{ memberId: number; version: number }>("rules.rules-accepted");
/** A crisis switch went on or off: pages show a banner, or show it no more. One that ends by itself tells nobody. */
export const crisisSwitched = defineEvent<{ switchId: number; kind: string; on: boolean }>(
	"rules.crisis-switched",
	(brand) => [brandPages(brand), listPages(brand)],
);
