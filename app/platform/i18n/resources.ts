import accountEn from "~/locales/en/account.json";
import adminEn from "~/locales/en/admin.json";
import ambassadorsEn from "~/locales/en/ambassadors.json";
import badgesEn from "~/locales/en/badges.json";
import commonEn from "~/locales/en/common.json";
import connectEn from "~/locales/en/connect.json";
import decisionsEn from "~/locales/en/decisions.json";
import deskEn from "~/locales/en/desk.json";
import embedEn from "~/locales/en/embed.json";
import errorsEn from "~/locales/en/errors.json";
import forumEn from "~/locales/en/forum.json";
import levelsEn from "~/locales/en/levels.json";
import mailEn from "~/locales/en/mail.json";
import meetupsEn from "~/locales/en/meetups.json";
import moderationEn from "~/locales/en/moderation.json";
import referralsEn from "~/locales/en/referrals.json";
import rewardsEn from "~/locales/en/rewards.json";
import searchEn from "~/locales/en/search.json";
import standingEn from "~/locales/en/standing.json";
import stewardshipEn from "~/locales/en/stewardship.json";
import widgetEn from "~/locales/en/widget.json";
import accountHu from "~/locales/hu/account.json";
import adminHu from "~/locales/hu/admin.json";
import ambassadorsHu from "~/locales/hu/ambassadors.json";
import badgesHu from "~/locales/hu/badges.json";
import commonHu from "~/locales/hu/common.json";
import connectHu from "~/locales/hu/connect.json";
import decisionsHu from "~/locales/hu/decisions.json";
import deskHu from "~/locales/hu/desk.json";
import embedHu from "~/locales/hu/embed.json";
import errorsHu from "~/locales/hu/errors.json";
import forumHu from "~/locales/hu/forum.json";
import levelsHu from "~/locales/hu/levels.json";
import mailHu from "~/locales/hu/mail.json";
import meetupsHu from "~/locales/hu/meetups.json";
import moderationHu from "~/locales/hu/moderation.json";
import referralsHu from "~/locales/hu/referrals.json";
import rewardsHu from "~/locales/hu/rewards.json";
import searchHu from "~/locales/hu/search.json";
import standingHu from "~/locales/hu/standing.json";
import stewardshipHu from "~/locales/hu/stewardship.json";
import widgetHu from "~/locales/hu/widget.json";
import accountRu from "~/locales/ru/account.json";
import adminRu from "~/locales/ru/admin.json";
import ambassadorsRu from "~/locales/ru/ambassadors.json";
import badgesRu from "~/locales/ru/badges.json";
import commonRu from "~/locales/ru/common.json";
import connectRu from "~/locales/ru/connect.json";
import decisionsRu from "~/locales/ru/decisions.json";
import deskRu from "~/locales/ru/desk.json";
import embedRu from "~/locales/ru/embed.json";
import errorsRu from "~/locales/ru/errors.json";
import forumRu from "~/locales/ru/forum.json";
import levelsRu from "~/locales/ru/levels.json";
import mailRu from "~/locales/ru/mail.json";
import meetupsRu from "~/locales/ru/meetups.json";
import moderationRu from "~/locales/ru/moderation.json";
import referralsRu from "~/locales/ru/referrals.json";
import rewardsRu from "~/locales/ru/rewards.json";
import searchRu from "~/locales/ru/search.json";
import standingRu from "~/locales/ru/standing.json";
import stewardshipRu from "~/locales/ru/stewardship.json";
import widgetRu from "~/locales/ru/widget.json";

/** Every sentence of the interface. The English files are the shape that the others must have. */
export const resources = {
	en: {
		account: accountEn,
		admin: adminEn,
		ambassadors: ambassadorsEn,
		badges: badgesEn,
		common: commonEn,
		connect: connectEn,
		decisions: decisionsEn,
		desk: deskEn,
		embed: embedEn,
		errors: errorsEn,
		forum: forumEn,
		levels: levelsEn,
		mail: mailEn,
		meetups: meetupsEn,
		moderation: moderationEn,
		referrals: referralsEn,
		rewards: rewardsEn,
		search: searchEn,
		standing: standingEn,
		stewardship: stewardshipEn,
		widget: widgetEn,
	},
	ru: {
		account: accountRu,
		admin: adminRu,
		ambassadors: ambassadorsRu,
		badges: badgesRu,
		common: commonRu,
		connect: connectRu,
		decisions: decisionsRu,
		desk: deskRu,
		embed: embedRu,
		errors: errorsRu,
		forum: forumRu,
		levels: levelsRu,
		mail: mailRu,
		meetups: meetupsRu,
		moderation: moderationRu,
		referrals: referralsRu,
		rewards: rewardsRu,
		search: searchRu,
		standing: standingRu,
		stewardship: stewardshipRu,
		widget: widgetRu,
	},
	hu: {
		account: accountHu,
		admin: adminHu,
		ambassadors: ambassadorsHu,
		badges: badgesHu,
		common: commonHu,
		connect: connectHu,
		decisions: decisionsHu,
		desk: deskHu,
		embed: embedHu,
		errors: errorsHu,
		forum: forumHu,
		levels: levelsHu,
		mail: mailHu,
		meetups: meetupsHu,
		moderation: moderationHu,
		referrals: referralsHu,
		rewards: rewardsHu,
		search: searchHu,
		standing: standingHu,
		stewardship: stewardshipHu,
		widget: widgetHu,
	},
} as const;
