import { ambassadors } from "~/features/ambassadors/feature.server";
import { apiKeys } from "~/features/api-keys/feature.server";
import { discourseConnect } from "~/features/discourse-connect/feature.server";
import { embed } from "~/features/embed/feature.server";
import { meetups } from "~/features/meetups/feature.server";
import { members } from "~/features/members/feature.server";
import { moderation } from "~/features/moderation/feature.server";
import { notifications } from "~/features/notifications/feature.server";
import { referrals } from "~/features/referrals/feature.server";
import { rewards } from "~/features/rewards/feature.server";
import { rules } from "~/features/rules/feature.server";
import { search } from "~/features/search/feature.server";
import { standing } from "~/features/standing/feature.server";
import { threads } from "~/features/threads/feature.server";

/** Every capability that reacts to facts, works jobs or runs by the clock. */
export const features = [
	members,
	apiKeys,
	threads,
	moderation,
	standing,
	rewards,
	referrals,
	meetups,
	ambassadors,
	notifications,
	search,
	rules,
	embed,
	discourseConnect,
];
