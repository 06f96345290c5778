import { defineEvent } from "~/platform/events/define-event";
import { brandPages } from "~/platform/pages/channel";

export const memberJoined = defineEvent<{ memberId: number }>("members.member-joined");
export const memberRenamed = defineEvent<{ memberId: number }>("members.member-renamed", (brand) => [
	brandPages(brand),
]);
export const memberPictured = defineEvent<{ memberId: number }>("members.member-pictured", (brand) => [
	brandPages(brand),
]);
export const roleChanged = defineEvent<{ memberId: number; role: string }>(
	"members.role-changed",
	(brand) => [brandPages(brand)],
);
/** Somebody leaves for good. `texts`: whether what they wrote stays under the pseudonym. Told before the row changes. */
export const memberErased = defineEvent<{ memberId: number; texts: "keep" | "remove" }>(
	"members.member-erased",
	(brand) => [brandPages(brand)],
);
