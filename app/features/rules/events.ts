import { defineEvent } from "~/platform/events/define-event";
import { brandPages } from "~/platform/pages/channel";

export const rulesPublished = defineEvent<{ version: number }>("rules.rules-published", (brand) => [
	brandPages(brand),
]);
export const rulesAccepted = defineEvent<{ memberId: number; version: number }>("rules.rules-accepted");
