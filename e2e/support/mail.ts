import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import PostalMime from "postal-mime";
import { installation } from "./installation";

const WAIT_MS = 20_000;

export interface ReceivedMail {
	subject: string;
	text: string;
	/** What the mail wants to be followed: its first address. */
	link: string;
	/** By their names in lower case. */
	headers: Record<string, string>;
}

/** The newest mail to an address whose subject fits; waits until it arrives. */
export async function mailTo(address: string, subject = /./): Promise<ReceivedMail> {
	const until = Date.now() + WAIT_MS;
	while (Date.now() < until) {
		for (const mail of await newestFirst()) {
			if (mail.to.includes(address) && subject.test(mail.subject)) return mail;
		}
		await sleep(150);
	}
	throw new Error(`No mail ${subject} came to ${address} within ${WAIT_MS / 1000} s`);
}

async function newestFirst() {
	const folder = join(installation().dataDir, "mail");
	const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".eml"));
	const mails = names.map(async (name) => {
		const path = join(folder, name);
		const [{ mtimeMs }, mail] = await Promise.all([
			stat(path),
			readFile(path).then((raw) => PostalMime.parse(raw)),
		]);
		const text = mail.text ?? "";
		return {
			at: mtimeMs,
			to: (mail.to ?? []).map(({ address }) => address ?? ""),
			subject: mail.subject ?? "",
			text,
			link: /https?:\/\/\S+/.exec(text)?.[0] ?? "",
			headers: Object.fromEntries(mail.headers.map(({ key, value }) => [key, value])),
		};
	});
	return (await Promise.all(mails)).sort((a, b) => b.at - a.at);
}
