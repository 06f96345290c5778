import { defineFeature } from "~/platform/events/subscriptions";
import { closeOldCases } from "./effects/close-old-cases.server";
import { confirmNotice } from "./effects/confirm-notice.server";
import { mailNotifier } from "./effects/mail-notifier.server";
import { requireSettled } from "./erasure.server";
import {
	closeCaseOfWithdrawnPost,
	moveCasesOfThread,
	openCaseOfFlaggedPost,
	openCaseOfHeldPost,
} from "./immediate.server";
import { decisionTakesEffect } from "./jobs.server";

export const moderation = defineFeature({
	name: "moderation",
	immediate: [
		openCaseOfHeldPost,
		openCaseOfFlaggedPost,
		closeCaseOfWithdrawnPost,
		moveCasesOfThread,
		requireSettled,
	],
	jobs: [decisionTakesEffect, mailNotifier, confirmNotice],
	timers: [closeOldCases],
});
