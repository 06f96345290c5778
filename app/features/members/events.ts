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
