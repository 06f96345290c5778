import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport, type SendMailOptions } from "nodemailer";

export interface Mail {
	to: string;
	subject: string;
	text: string;
	html: string;
	/** Stable over retries, so that a receiver can drop a second copy. */
	messageId: string;
	fromName: string;
	headers?: Record<string, string>;
}

export interface Mailer {
	send(mail: Mail): Promise<void>;
	/** Throws where mails cannot leave. */
	check(): Promise<void>;
}

/** Sends by SMTP, or writes .eml files into a folder while no server is set. */
export function createMailer({
	smtpUrl,
	from,
	folder,
}: {
	smtpUrl: string | null;
	from: string;
	folder: string;
}): Mailer {
	const transport = smtpUrl
		? createTransport(smtpUrl, { connectionTimeout: 10_000, socketTimeout: 20_000 } as object)
		: createTransport({ streamTransport: true, buffer: true, newline: "unix" });
	const compose = ({ fromName, messageId, ...mail }: Mail) => ({
		...mail,
		messageId: `<${messageId}@${from.split("@")[1]}>`,
		from: { name: fromName, address: from },
	});
	return {
		async send(mail) {
			const sent = (await transport.sendMail(compose(mail) as SendMailOptions)) as { message?: Buffer };
			if (smtpUrl) return;
			await mkdir(folder, { recursive: true });
			const path = join(folder, `${mail.messageId.replace(/[^\w.-]/g, "_")}.eml`);
			await writeFile(`${path}.draft`, sent.message as Buffer);
			await rename(`${path}.draft`, path);
		},
		async check() {
			if (smtpUrl) await (transport as { verify(): Promise<unknown> }).verify();
			else await mkdir(folder, { recursive: true });
		},
	};
}
