import { sql } from "kysely";
import { restricting } from "~/features/moderation/contract";
import type { Context } from "~/platform/context";
import { defineJob } from "~/platform/events/subscriptions";
import { type Translate, translator } from "~/platform/i18n/translate";
import type { Locale } from "~/platform/identity";
import { layOutMail } from "~/platform/mail/layout";

interface Outcome {
	kind: "report-outcome" | "appeal-outcome";
	path: string;
	outcome: string;
	/** The number of the reporter's report. */
	reference: string | null;
	/** Why the appeal was judged so. */
	reasons: string | null;
	displayName: string;
	locale: Locale | null;
	email: string | null;
}

/** Tells by mail what became of a report, or of an appeal and why, once. */
export const mailOutcome = defineJob<{ brandId: number; notificationId: number }>(
	"notifications.mail-outcome",
	async (ctx, { notificationId }) => {
		const found = await findUnmailed(ctx, notificationId);
		if (!found?.email) return;
		const { brand } = ctx;
		const t = translator(found.locale ?? brand.locale);
		const { subject, paragraphs, label } = letterOf(t, found, brand.name);
		const { text, html } = layOutMail({
			brand,
			paragraphs: [t("mail:statement.greeting", { name: found.displayName }), ...paragraphs],
			button: { label, url: `${brand.origin}${found.path}` },
			footer: [t("mail:footer", { brand: brand.name, address: brand.origin }), t("mail:legal-notice")],
		});
		await ctx.services.mailer.send({
			to: found.email,
			subject,
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

function letterOf(t: Translate, { kind, outcome, reference, reasons }: Outcome, brand: string) {
	if (kind === "appeal-outcome") {
		const judged = outcome === "overturned" ? "overturned" : "upheld";
		return {
			subject: t("mail:appeal.subject", { brand }),
			paragraphs: [
				t(`mail:appeal.${judged}`),
				...(reasons ? [t("mail:appeal.reasons", { reasons })] : []),
				...(judged === "upheld" ? [t("decisions:redress.outside")] : []),
			],
			label: t("mail:appeal.button"),
		};
	}
	const answer = (restricting as Set<string>).has(outcome) ? "upheld" : "dismissed";
	return {
		subject: t("mail:report.subject", { reference: reference ?? "", brand }),
		paragraphs: [t(`mail:report.${answer}`), t("mail:report.redress")],
		label: t("mail:report.button"),
	};
}

async function findUnmailed(ctx: Context, id: number): Promise<Outcome | undefined> {
	const { rows } = await sql<Outcome>`
		select n.kind, n.path, e.facts ->> 'outcome' as outcome, m.display_name, m.locale, a.email,
			(select r.reference from report r where r.brand_id = n.brand_id and r.reporter_id = n.member_id
				and r.case_id = (e.facts ->> 'caseId')::bigint) as reference,
			(select p.reasons from appeal p where p.brand_id = n.brand_id
				and p.id = (e.facts ->> 'appealId')::bigint and p.member_id = n.member_id) as reasons
		from notification n
		join event e on e.brand_id = n.brand_id and e.id = n.event_id
		join member m on m.brand_id = n.brand_id and m.id = n.member_id
		join account a on a.id = m.account_id and a.email_verified_at is not null
		where n.brand_id = ${ctx.brand.id} and n.id = ${id} and n.mailed_at is null
			and n.kind in ('report-outcome', 'appeal-outcome')
	`.execute(ctx.db);
	return rows[0];
}
