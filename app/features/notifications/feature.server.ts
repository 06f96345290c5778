import { defineFeature } from "~/platform/events/subscriptions";
import { ambassadorNotices } from "./ambassador-notices.server";
import { tellOfBadge } from "./badge-notices.server";
import { tellOfClaim } from "./claim-notices.server";
import { tellOfDecision, tellOfJudgement } from "./decision-notices.server";
import { stopTelling } from "./erasure.server";
import { tellOfLevel } from "./level-notices.server";
import { mailAmbassador } from "./mail-ambassador.server";
import { mailOutcome } from "./mail-outcome.server";
import { mailStatement } from "./mail-statement.server";
import { tellOfCancelledMeetup } from "./meetup-notices.server";
import { tellOfReferral } from "./referral-notices.server";
import { sendNotificationMail } from "./send-mail.server";
import {
	tellOfAcceptance,
	tellOfEdit,
	tellOfIdeaStatus,
	tellOfReply,
	tellOfThread,
} from "./subscribers.server";
import { tellOfPerson, tellOfThanks } from "./thanks-notices.server";

export const notifications = defineFeature({
	name: "notifications",
	immediate: [stopTelling],
	subscribers: [
		tellOfThread,
		tellOfReply,
		tellOfEdit,
		tellOfAcceptance,
		tellOfIdeaStatus,
		tellOfDecision,
		tellOfJudgement,
		tellOfBadge,
		tellOfLevel,
		tellOfThanks,
		tellOfPerson,
		tellOfClaim,
		tellOfReferral,
		tellOfCancelledMeetup,
		...ambassadorNotices,
	],
	jobs: [sendNotificationMail, mailStatement, mailOutcome, mailAmbassador],
});
