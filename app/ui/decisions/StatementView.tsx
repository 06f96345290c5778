import type { StatementText } from "~/features/notifications/index.server";
import { useTranslate } from "~/ui/forum-context";

interface StatementProps {
	text: StatementText;
	/** The beginning of the text that was judged. */
	excerpt: string;
}

/** A statement of reasons: what was done first, then its particulars one by one. */
export function StatementView({ text, excerpt }: StatementProps) {
	const t = useTranslate();
	return (
		<section className="panel statement" aria-label={t("decisions:statement-title")}>
			{text.summary.map((sentence) => (
				<p key={sentence} className="lead">
					{sentence}
				</p>
			))}
			{excerpt ? (
				<figure>
					<figcaption className="hint">{t("decisions:your-text")}</figcaption>
					<blockquote>{excerpt}</blockquote>
				</figure>
			) : null}
			<dl className="particulars">
				{text.lines.map(({ name, label, text: said, href }) => (
					<div key={name}>
						<dt>{label}</dt>
						<dd className={name === "facts" ? "said" : undefined}>
							{name === "passage" ? <mark>{said}</mark> : said}{" "}
							{href ? <a href={href}>{t("decisions:read-rules")}</a> : null}
						</dd>
					</div>
				))}
			</dl>
		</section>
	);
}
