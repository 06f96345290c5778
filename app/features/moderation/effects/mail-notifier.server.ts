import type { Context } from "~/platform/context";
import { defineJob } from "~/platform/events/subscriptions";
import { translator } from "~/platform/i18n/translate";
import { layOutMail } from "~/platform/mail/layout";

/**
 * Tells somebody without an account what became of their notice, and how to object (Regulation (EU) 2022/2065,
 * Art. 16(5)). The Message-ID is the notice's: a mail that is tried twice is one mail.
 */
export const mailNotifier = defineJob<{ brandId: number; reportId: number }>(
	"moderation.mail-notifier",
	async (ctx, { reportId }) => {
		const report = await findNotice(ctx, reportId);
		if (!report?.notifierEmail || !report.outcome) return;
		const t = translator(report.notifierLocale ?? ctx.brand.locale);
		const subject = t("mail:notifier.subject", { reference: report.reference, brand: ctx.brand.name });
		const { text, html } = layOutMail({
			brand: ctx.brand,
			paragraphs: [
				t("mail:notifier.greeting", { name: report.notifierName ?? "" }),
				t(`mail:notifier.${report.outcome}`, { location: report.location ?? "" }),
				t("mail:notifier.redress"),
			],
			footer: [t("mail:footer", { brand: ctx.brand.name, address: ctx.brand.origin })],
		});
		await ctx.services.mailer.send({
			to: report.notifierEmail,
			subject,
			text,
			html,
			messageId: `notice-outcome-${ctx.brand.id}-${reportId}`,
			fromName: ctx.brand.name,
		});
	},
);

const findNotice = (ctx: Context, id: number) =>
	ctx.db
		.selectFrom("report")
		.select(["reference", "outcome", "notifierName", "notifierEmail", "notifierLocale", "location"])
		.where("brandId", "=", ctx.brand.id)
		.where("id", "=", id)
		.executeTakeFirst();
