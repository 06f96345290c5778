import { readdir, readFile, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { escapeHtml } from "~/platform/rich-text/render";
import type { Services } from "~/platform/services";

/** Mails that an installation without a mail server "sent": a list, and each one as a person would read it. */
export async function handleDevPage(services: Services, request: IncomingMessage, response: ServerResponse) {
	const folder = join(services.env.dataDir, "mail");
	const name = decodeURIComponent((request.url ?? "").split("?")[0]?.slice("/dev/mail/".length) ?? "");
	const known = await listMails(folder);
	if (!name)
		return send(
			response,
			listPage(await Promise.all(known.slice(0, 100).map((file) => summary(folder, file)))),
		);
	if (!known.includes(name)) return send(response, "<p>No such mail.</p>", 404);
	const mail = await PostalMime.parse(await readFile(join(folder, name)));
	const head = `<p><a href="/dev/mail">← All mails</a></p><h1>${escapeHtml(mail.subject ?? "")}</h1><p>To ${escapeHtml(addressOf(mail.to))}</p>`;
	send(
		response,
		`${head}${typeof mail.html === "string" ? mail.html.replace(/^[\s\S]*?<body[^>]*>|<\/body>[\s\S]*$/g, "") : ""}<hr><pre>${escapeHtml(mail.text ?? "")}</pre>`,
	);
}

async function listMails(folder: string) {
	const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".eml"));
	const times = await Promise.all(
		names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
	);
	return times.sort((a, b) => b.at - a.at).map(({ name }) => name);
}

async function summary(folder: string, file: string) {
	const mail = await PostalMime.parse(await readFile(join(folder, file)));
	return { file, to: addressOf(mail.to), subject: mail.subject ?? "", date: mail.date ?? "" };
}

const addressOf = (to: { address?: string }[] | undefined) =>
	(to ?? []).map(({ address }) => address ?? "").join(", ");

function listPage(mails: Awaited<ReturnType<typeof summary>>[]) {
	const rows = mails.map(
		({ file, to, subject, date }) =>
			`<li><a href="/dev/mail/${encodeURIComponent(file)}">${escapeHtml(subject)}</a> to ${escapeHtml(to)} <small>${escapeHtml(date)}</small></li>`,
	);
	return `<h1>Mails</h1><p>No mail server is set (SMTP_URL), so mails are kept here.</p><ul>${rows.join("") || "<li>None yet.</li>"}</ul>`;
}

function send(response: ServerResponse, body: string, status = 200) {
	response.writeHead(status, {
		"Content-Type": "text/html; charset=utf-8",
		"Cache-Control": "no-store",
		"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
	});
	response.end(
		`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Mails</title><body>${body}</body></html>`,
	);
}
