import accountEn from "~/locales/en/account.json";
import adminEn from "~/locales/en/admin.json";
import commonEn from "~/locales/en/common.json";
import errorsEn from "~/locales/en/errors.json";
import forumEn from "~/locales/en/forum.json";
import mailEn from "~/locales/en/mail.json";
import accountHu from "~/locales/hu/account.json";
import adminHu from "~/locales/hu/admin.json";
import commonHu from "~/locales/hu/common.json";
import errorsHu from "~/locales/hu/errors.json";
import forumHu from "~/locales/hu/forum.json";
import mailHu from "~/locales/hu/mail.json";
import accountRu from "~/locales/ru/account.json";
import adminRu from "~/locales/ru/admin.json";
import commonRu from "~/locales/ru/common.json";
import errorsRu from "~/locales/ru/errors.json";
import forumRu from "~/locales/ru/forum.json";
import mailRu from "~/locales/ru/mail.json";

/** Every sentence of the interface. The English files are the shape that the others must have. */
export const resources = {
	en: {
		common: commonEn,
		errors: errorsEn,
		forum: forumEn,
		account: accountEn,
		admin: adminEn,
		mail: mailEn,
	},
	ru: {
		common: commonRu,
		errors: errorsRu,
		forum: forumRu,
		account: accountRu,
		admin: adminRu,
		mail: mailRu,
	},
	hu: {
		common: commonHu,
		errors: errorsHu,
		forum: forumHu,
		account: accountHu,
		admin: adminHu,
		mail: mailHu,
	},
} as const;
