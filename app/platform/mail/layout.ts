import type { Brand } from "../identity";
import { escapeHtml } from "../rich-text/render";

export interface Letter {
	brand: Pick<Brand, "name" | "accent" | "origin">;
	/** Paragraphs of plain text. */
	paragraphs: string[];
	/** A quotation from the forum, shown apart. */
	quote?: string;
	/** The one thing to do. */
	button?: { label: string; url: string };
	footer: string[];
	/** Where the footer's last line leads: the way out of these mails. */
	unsubscribe?: { label: string; url: string };
}

/** One letter as plain text and as simple HTML without pictures, fonts or tracking. */
export function layOutMail({ brand, paragraphs, quote, button, footer, unsubscribe }: Letter): {
	text: string;
	html: string;
} {
	const text = [
		...paragraphs,
		...(quote
			? [
					quote
						.split("\n")
						.map((line) => `> ${line}`)
						.join("\n"),
				]
			: []),
		...(button ? [`${button.label}:\n${button.url}`] : []),
		"-- ",
		...footer,
		...(unsubscribe ? [`${unsubscribe.label}: ${unsubscribe.url}`] : []),
	].join("\n\n");
	const paragraph = (line: string) => `<p style="margin:0 0 16px">${escapeHtml(line)}</p>`;
	const html = `<!doctype html><html><body style="margin:0;padding:24px 12px;background:#f4f4f2;font:16px/1.55 system-ui,-apple-system,'Segoe UI',sans-serif;color:#1d1d1b">
<div style="max-width:560px;margin:0 auto;background:#fff;border-radius:12px;padding:28px">
<p style="margin:0 0 20px;font-weight:700;color:${brand.accent}">${escapeHtml(brand.name)}</p>
${paragraphs.map(paragraph).join("\n")}
${quote ? `<blockquote style="margin:0 0 16px;padding:2px 14px;border-left:3px solid ${brand.accent};color:#4a4a46;white-space:pre-line">${escapeHtml(quote)}</blockquote>` : ""}
${button ? `<p style="margin:24px 0"><a href="${escapeHtml(button.url)}" style="background:${brand.accent};color:#fff;padding:11px 20px;border-radius:8px;text-decoration:none;font-weight:600">${escapeHtml(button.label)}</a></p>` : ""}
<p style="margin:24px 0 0;font-size:13px;color:#6b6b66">${footer.map(escapeHtml).join("<br>")}${unsubscribe ? `<br><a href="${escapeHtml(unsubscribe.url)}" style="color:#6b6b66">${escapeHtml(unsubscribe.label)}</a>` : ""}</p>
</div></body></html>`;
	return { text, html };
}
