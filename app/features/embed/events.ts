import { defineEvent } from "~/platform/events/define-event";
import { brandPages, placementPages } from "~/platform/pages/channel";

export const originsChanged = defineEvent<{ origin: string; allowed: boolean }>(
	"embed.origins-changed",
	(brandId) => [brandPages(brandId)],
);
export const placementsRemapped = defineEvent<{ count: number }>("embed.placements-remapped", (brandId) => [
	brandPages(brandId),
]);
export const placementChanged = defineEvent<{ key: string }>(
	"embed.placement-changed",
	(brandId, { key }) => [placementPages(brandId, key)],
);
