import { join } from "node:path";
import type { Env } from "~/platform/env.server";
import type { Mailer } from "~/platform/mail/mailer.server";
import { reasonOf } from "../reason-of";
import { fail, ok, type Verdict, warn } from "./finding";

export async function checkMail(mailer: Mailer, env: Env): Promise<Verdict> {
	const folder = join(env.dataDir, "mail");
	try {
		await mailer.check();
	} catch (error) {
		return fail(`mails cannot leave (${reasonOf(error)}). Check ${env.smtpUrl ? "SMTP_URL" : folder}.`);
	}
	if (env.smtpUrl) return ok(`${new URL(env.smtpUrl).host} takes mails.`);
	if (env.devPages) return ok(`mails are written to ${folder}.`);
	return warn(`mails are only written to ${folder}: nobody gets them. Set SMTP_URL.`);
}
