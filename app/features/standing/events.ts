import { defineEvent } from "~/platform/events/define-event";
import { standingPages } from "./pages";

/** `name` by language; empty for a built-in badge, whose words are the interface's. */
export const badgeEarned = defineEvent<{
	memberId: number;
	slug: string;
	name: Partial<Record<string, string>>;
}>("standing.badge-earned", (brandId) => [standingPages(brandId)]);
