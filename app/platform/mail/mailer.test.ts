import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { layOutMail } from "./layout";
import { createMailer } from "./mailer.server";

let server: SMTPServer;
let port: number;
const received: Buffer[] = [];

beforeAll(async () => {
	server = new SMTPServer({
		authOptional: true,
		disabledCommands: ["STARTTLS"],
		onData(stream, _session, done) {
			const chunks: Buffer[] = [];
			stream.on("data", (chunk) => chunks.push(chunk));
			stream.on("end", () => {
				received.push(Buffer.concat(chunks));
				done();
			});
		},
	});
	await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
	port = (server.server.address() as { port: number }).port;
});
afterAll(() => new Promise<void>((closed) => server.close(closed)));

const mailer = (smtpPort: number) =>
	createMailer({ smtpUrl: `smtp://127.0.0.1:${smtpPort}`, from: "forum@example.com", folder: "" });
const brand = { name: "Ларкспур", accent: "#2f6f5e", origin: "https://forum.example.com" };

test("a mail server that is away is an error, so that the job is tried again", async () => {
	await expect(mailer(1).check()).rejects.toThrow();
	const letter = layOutMail({ brand, paragraphs: ["x"], footer: [] });
	await expect(
		mailer(1).send({ to: "anna@example.com", subject: "x", ...letter, messageId: "m", fromName: "x" }),
	).rejects.toThrow();
});

test("a mail arrives with both texts, its headers, and nothing a member wrote as markup", async () => {
	const letter = layOutMail({
		brand,
		paragraphs: ["Ünnepi üzenet <b>"],
		quote: "<script>alert(1)</script>",
		button: { label: "Открыть", url: "https://forum.example.com/p/1" },
		footer: ["footer"],
		unsubscribe: { label: "Stop", url: "https://forum.example.com/unsubscribe/x" },
	});
	await mailer(port).send({
		to: "anna@example.com",
		subject: "Тема «ё» — ő",
		...letter,
		messageId: "notification-1-2",
		fromName: brand.name,
		headers: { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" },
	});
	const mail = await PostalMime.parse(received[0] as Buffer);
	expect(mail.subject).toBe("Тема «ё» — ő");
	expect(mail.from).toEqual({ name: "Ларкспур", address: "forum@example.com" });
	expect(mail.messageId).toBe("<notification-1-2@example.com>");
	expect(mail.headers.find(({ key }) => key === "list-unsubscribe-post")?.value).toBe(
		"List-Unsubscribe=One-Click",
	);
	expect(mail.text).toContain("Ünnepi üzenet <b>");
	expect(mail.text).toContain("https://forum.example.com/p/1");
	expect(mail.html).not.toMatch(/<script|<b>/);
	expect(mail.html).toContain("&#60;script&#62;");
});
