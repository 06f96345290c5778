import { defineEvent } from "~/platform/events/define-event";

/** Somebody whom a member brought did what makes it count. `memberId` is the referrer. */
export const referralVested = defineEvent<{ referralId: number; memberId: number }>(
	"referrals.referral-vested",
	() => [],
);
