import { defineFeature } from "~/platform/events/subscriptions";
import { sendNotificationMail } from "./send-mail.server";
import {
	tellOfAcceptance,
	tellOfEdit,
	tellOfIdeaStatus,
	tellOfReply,
	tellOfThread,
} from "./subscribers.server";

export const notifications = defineFeature({
	name: "notifications",
	subscribers: [tellOfThread, tellOfReply, tellOfEdit, tellOfAcceptance, tellOfIdeaStatus],
	jobs: [sendNotificationMail],
});
