import { defineJob } from "~/platform/events/subscriptions";
import { translator } from "~/platform/i18n/translate";
import { layOutMail } from "~/platform/mail/layout";

/** Confirms the receipt of a notice of illegal content by mail (Regulation (EU) 2022/2065, Art. 16(4)). */
export const confirmNotice = defineJob<{ brandId: number; reportId: number }>(
	"moderation.confirm-notice",
	async (ctx, { reportId }) => {
		const report = await ctx.db
			.selectFrom("report")
			.select(["reference", "notifierName", "notifierEmail", "notifierLocale", "location"])
			.where("brandId", "=", ctx.brand.id)
			.where("id", "=", reportId)
			.executeTakeFirst();
		if (!report?.notifierEmail) return;
		const t = translator(report.notifierLocale ?? ctx.brand.locale);
		const subject = t("mail:notice-received.subject", { reference: report.reference, brand: ctx.brand.name });
		const { text, html } = layOutMail({
			brand: ctx.brand,
			paragraphs: [
				t("mail:notifier.greeting", { name: report.notifierName ?? "" }),
				t("mail:notice-received.text", { reference: report.reference, location: report.location ?? "" }),
			],
			footer: [t("mail:footer", { brand: ctx.brand.name, address: ctx.brand.origin })],
		});
		await ctx.services.mailer.send({
			to: report.notifierEmail,
			subject,
			text,
			html,
			messageId: `notice-received-${ctx.brand.id}-${reportId}`,
			fromName: ctx.brand.name,
		});
	},
);
