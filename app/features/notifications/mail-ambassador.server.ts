import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { defineJob } from "~/platform/events/subscriptions";
import { translator } from "~/platform/i18n/translate";
import type { Locale } from "~/platform/identity";
import { layOutMail } from "~/platform/mail/layout";
import { programmeWords } from "./programme-words";

interface Notice {
	kind: string;
	path: string;
	outcome: string | null;
	words: string | null;
	displayName: string;
	locale: Locale | null;
	email: string;
}

/**
 * Tells by mail of an invitation, an answer, or the end of a term, once. It is about something that the member asked
 * for or agreed to, and so no mail to be turned off. While there is no programme nothing is sent.
 */
export const mailAmbassador = defineJob<{ brandId: number; notificationId: number }>(
	"notifications.mail-ambassador",
	async (ctx, { notificationId }) => {
		const notice = await findUnmailed(ctx, notificationId);
		const { brand } = ctx;
		if (!notice || !brand.flairs) return;
		const t = translator(notice.locale ?? brand.locale);
		const word = programmeWords(notice);
		const { text, html } = layOutMail({
			brand,
			paragraphs: [
				t("mail:statement.greeting", { name: notice.displayName }),
				t(`mail:ambassador.${word}.text`),
			],
			quote: notice.words || undefined,
			button: { label: t("mail:ambassador.button"), url: `${brand.origin}${notice.path}` },
			footer: [t("mail:footer", { brand: brand.name, address: brand.origin }), t("mail:ambassador.why")],
		});
		await ctx.services.mailer.send({
			to: notice.email,
			subject: t(`mail:ambassador.${word}.subject`, { brand: brand.name }),
			text,
			html,
			messageId: `notification-${brand.id}-${notificationId}`,
			fromName: brand.name,
		});
		await ctx.db
			.updateTable("notification")
			.set({ mailedAt: ctx.now })
			.where("brandId", "=", brand.id)
			.where("id", "=", notificationId)
			.execute();
	},
);

async function findUnmailed(ctx: Context, id: number): Promise<Notice | undefined> {
	const { rows } = await sql<Notice>`
		select n.kind, n.path, e.facts ->> 'outcome' as outcome, e.facts ->> 'words' as words, m.display_name, m.locale, a.email
		from notification n
		join event e on e.brand_id = n.brand_id and e.id = n.event_id
		join member m on m.brand_id = n.brand_id and m.id = n.member_id
		join account a on a.id = m.account_id and a.email_verified_at is not null and a.email is not null
		where n.brand_id = ${ctx.brand.id} and n.id = ${id} and n.mailed_at is null and n.kind like 'ambassador-%'
	`.execute(ctx.db);
	return rows[0];
}
