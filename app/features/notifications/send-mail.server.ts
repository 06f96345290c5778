import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { defineJob } from "~/platform/events/subscriptions";
import { translator } from "~/platform/i18n/translate";
import { layOutMail } from "~/platform/mail/layout";
import { plainText, type RichDocument } from "~/platform/rich-text/document";
import { kinds, type MailKind } from "./contract";

const DAY_MS = 24 * 3_600_000;
const MAX_QUOTE = 1_200;

/**
 * Sends one notification by mail. Everything is read anew: what was hidden, read or unsubscribed since then is not
 * sent, and what is older than a day is no news.
 */
export const sendNotificationMail = defineJob<{ brandId: number; notificationId: number }>(
	"notifications.send-mail",
	async (ctx, { notificationId }) => {
		const notice = await findNotice(ctx, notificationId);
		if (!notice?.email || notice.wanted === false || ctx.now.getTime() - notice.createdAt.getTime() > DAY_MS)
			return;
		const t = translator(notice.locale ?? ctx.brand.locale);
		const unsubscribe = `${ctx.brand.origin}/unsubscribe/${notice.mailToken}?kind=${notice.kind}`;
		const subject = t(`mail:notice.${notice.kind as MailKind}`, {
			name: notice.actorName ?? "",
			title: notice.title,
		});
		const { text, html } = layOutMail({
			brand: ctx.brand,
			paragraphs: [subject],
			quote: notice.document ? plainText(notice.document as RichDocument).slice(0, MAX_QUOTE) : undefined,
			button: {
				label: t("mail:notice.button"),
				url: notice.postId
					? `${ctx.brand.origin}/p/${notice.postId}`
					: `${ctx.brand.origin}/t/${notice.threadId}`,
			},
			footer: [t("mail:footer", { brand: ctx.brand.name, address: ctx.brand.origin })],
			unsubscribe: { label: t("mail:notice.unsubscribe"), url: unsubscribe },
		});
		await ctx.services.mailer.send({
			to: notice.email,
			subject,
			text,
			html,
			messageId: `notification-${ctx.brand.id}-${notificationId}`,
			fromName: ctx.brand.name,
			headers: {
				"List-Unsubscribe": `<${unsubscribe}>`,
				"List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
			},
		});
		await ctx.db
			.updateTable("notification")
			.set({ mailedAt: ctx.now })
			.where("brandId", "=", ctx.brand.id)
			.where("id", "=", notificationId)
			.execute();
	},
);

const findNotice = (ctx: Context, id: number) =>
	ctx.db
		.selectFrom("notification as n")
		.innerJoin("member as m", (join) =>
			join.onRef("m.brandId", "=", "n.brandId").onRef("m.id", "=", "n.memberId"),
		)
		.innerJoin("account as a", "a.id", "m.accountId")
		.leftJoin("member as actor", (join) =>
			join.onRef("actor.brandId", "=", "n.brandId").onRef("actor.id", "=", "n.actorId"),
		)
		.innerJoin("thread as t", (join) =>
			join
				.onRef("t.brandId", "=", "n.brandId")
				.onRef("t.id", "=", "n.threadId")
				.on("t.visibility", "=", "published"),
		)
		.innerJoin("category as c", (join) =>
			join.onRef("c.brandId", "=", "t.brandId").onRef("c.id", "=", "t.categoryId"),
		)
		.leftJoin("post as p", (join) => join.onRef("p.brandId", "=", "n.brandId").onRef("p.id", "=", "n.postId"))
		.leftJoin("mailPreference as preference", (join) =>
			join
				.onRef("preference.brandId", "=", "n.brandId")
				.onRef("preference.memberId", "=", "n.memberId")
				.onRef("preference.kind", "=", "n.kind"),
		)
		.select([
			"n.kind",
			"n.createdAt",
			"n.threadId",
			"n.postId",
			"m.locale",
			"m.mailToken",
			"a.email",
			"actor.displayName as actorName",
			"t.title",
			"p.document",
			"wanted",
		])
		.where("n.brandId", "=", ctx.brand.id)
		.where("n.id", "=", id)
		.where("n.kind", "in", kinds)
		.where("n.readAt", "is", null)
		.where("n.mailedAt", "is", null)
		.where((eb) => eb.or([eb("n.postId", "is", null), eb("p.visibility", "=", "published")]))
		.where(sql<boolean>`may_read(c.readable_by, m.role, m.tier)`)
		.executeTakeFirst();
