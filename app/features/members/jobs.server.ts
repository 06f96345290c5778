import type { Context } from "~/platform/context";
import { defineJob } from "~/platform/events/subscriptions";
import { type Translate, translator } from "~/platform/i18n/translate";
import type { Locale } from "~/platform/identity";
import { layOutMail } from "~/platform/mail/layout";
import { issueToken } from "./tokens.server";

interface ToAccount {
	brandId: number;
	accountId: string;
	locale: Locale;
}

interface Wording {
	subject: string;
	paragraphs: string[];
	button: { label: string; url: string };
}

/** The secret is made here and not in the command: it exists in the mail and nowhere else. */
export const sendConfirmMail = defineJob<ToAccount>(
	"members.send-confirm-mail",
	async (ctx, { accountId, locale }) => {
		const account = await findAccount(ctx, accountId);
		if (!account?.email || account.emailVerifiedAt) return;
		const token = await issueToken(ctx, accountId, "confirm-email");
		await send(ctx, account.email, locale, `confirm-${token.slice(0, 8)}`, (t) => ({
			subject: t("mail:confirm.subject", { brand: ctx.brand.name }),
			paragraphs: [t("mail:confirm.text", { brand: ctx.brand.name }), t("mail:confirm.ignore")],
			button: { label: t("mail:confirm.button"), url: `${ctx.brand.origin}/confirm?token=${token}` },
		}));
	},
);

export const sendKnownAccountMail = defineJob<ToAccount>(
	"members.send-known-account-mail",
	async (ctx, { accountId, locale }) => {
		const account = await findAccount(ctx, accountId);
		if (!account?.email) return;
		await send(ctx, account.email, locale, `known-${accountId}-${ctx.now.getTime()}`, (t) => ({
			subject: t("mail:known.subject", { brand: ctx.brand.name }),
			paragraphs: [t("mail:known.text", { brand: ctx.brand.name }), t("mail:known.ignore")],
			button: { label: t("mail:known.button"), url: `${ctx.brand.origin}/sign-in` },
		}));
	},
);

export const sendResetMail = defineJob<{ brandId: number; email: string; locale: Locale }>(
	"members.send-reset-mail",
	async (ctx, { email, locale }) => {
		const account = await ctx.db
			.selectFrom("account")
			.select("id")
			.where("email", "=", email)
			.executeTakeFirst();
		if (!account) return;
		const token = await issueToken(ctx, account.id, "reset-password");
		await send(ctx, email, locale, `reset-${token.slice(0, 8)}`, (t) => ({
			subject: t("mail:reset.subject", { brand: ctx.brand.name }),
			paragraphs: [t("mail:reset.text", { brand: ctx.brand.name }), t("mail:reset.ignore")],
			button: { label: t("mail:reset.button"), url: `${ctx.brand.origin}/reset/${token}` },
		}));
	},
);

const findAccount = (ctx: Context, id: string) =>
	ctx.db.selectFrom("account").select(["email", "emailVerifiedAt"]).where("id", "=", id).executeTakeFirst();

async function send(
	ctx: Context,
	to: string,
	locale: Locale,
	messageId: string,
	word: (t: Translate) => Wording,
) {
	const t = translator(locale);
	const { subject, ...letter } = word(t);
	const { text, html } = layOutMail({
		brand: ctx.brand,
		...letter,
		footer: [t("mail:footer", { brand: ctx.brand.name, address: ctx.brand.origin })],
	});
	await ctx.services.mailer.send({ to, subject, text, html, messageId, fromName: ctx.brand.name });
}
