import type { StatementFacts } from "~/features/moderation/index.server";
import type { Context } from "~/platform/context";
import { defineJob } from "~/platform/events/subscriptions";
import { translator } from "~/platform/i18n/translate";
import { layOutMail } from "~/platform/mail/layout";
import { wordStatement } from "./word-statement";

/**
 * Sends a statement of reasons in full, in the author's language and whatever mails they want: the law asks for it. An
 * address that nobody confirmed may be somebody else's and gets none. The Message-ID is the statement's.
 */
export const mailStatement = defineJob<{ brandId: number; statementId: number }>(
	"notifications.mail-statement",
	async (ctx, { statementId }) => {
		const statement = await findUnmailed(ctx, statementId);
		if (!statement?.email) return;
		const { brand } = ctx;
		const t = translator(statement.locale);
		const facts = statement.facts as unknown as StatementFacts;
		const { heading, summary, lines, redress } = wordStatement({ ...statement, facts }, brand);
		const subject = t("mail:statement.subject", { what: heading, brand: brand.name });
		const { text, html } = layOutMail({
			brand,
			paragraphs: [
				t("mail:statement.greeting", { name: statement.displayName }),
				...summary,
				...lines.map(({ label, text: said }) => `${label}: ${said}`),
				...redress,
			],
			quote: facts.excerpt,
			button: { label: t("mail:statement.button"), url: `${brand.origin}/decisions/${statementId}` },
			footer: [t("mail:footer", { brand: brand.name, address: brand.origin }), t("mail:legal-notice")],
		});
		await ctx.services.mailer.send({
			to: statement.email,
			subject,
			text,
			html,
			messageId: `statement-${brand.id}-${statementId}`,
			fromName: brand.name,
		});
		await ctx.db
			.updateTable("statement")
			.set({ mailedAt: ctx.now })
			.where("brandId", "=", brand.id)
			.where("id", "=", statementId)
			.execute();
	},
);

const findUnmailed = (ctx: Context, id: number) =>
	ctx.db
		.selectFrom("statement as s")
		.innerJoin("member as m", (join) =>
			join.onRef("m.brandId", "=", "s.brandId").onRef("m.id", "=", "s.memberId"),
		)
		.innerJoin("account as a", "a.id", "m.accountId")
		.select(["s.facts", "s.locale", "s.appealUntil", "m.displayName", "a.email"])
		.where("s.brandId", "=", ctx.brand.id)
		.where("s.id", "=", id)
		.where("s.mailedAt", "is", null)
		.where("a.emailVerifiedAt", "is not", null)
		.executeTakeFirst();
