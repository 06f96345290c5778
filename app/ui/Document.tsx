import type { ReactNode } from "react";
import { translator } from "~/platform/i18n/translate";
import editorStyles from "~/styles/editor.css?url";
import { type Forum, ForumContext } from "./forum-context";
import { PageFooter } from "./PageFooter";
import { PageHeader } from "./PageHeader";
import { RestrictionBanner } from "./RestrictionBanner";
import { themeCss } from "./theme-css";

interface DocumentProps {
	forum: Forum;
	/** Title, description, styles: what the page itself says in the head. */
	head: ReactNode;
	children: ReactNode;
}

/** The whole HTML document around a page. */
export function Document({ forum, head, children }: DocumentProps) {
	const t = translator(forum.locale);
	return (
		<ForumContext.Provider value={forum}>
			<html lang={forum.locale}>
				<head>
					<meta charSet="utf-8" />
					<meta name="viewport" content="width=device-width, initial-scale=1" />
					<meta name="color-scheme" content="light dark" />
					<meta name="theme-color" content={forum.brand.accent} />
					{head}
					{forum.actor ? <link rel="stylesheet" href={editorStyles} /> : null}
					<style dangerouslySetInnerHTML={{ __html: themeCss(forum.brand) }} />
					<link rel="alternate" type="application/atom+xml" title={forum.brand.name} href="/feed.atom" />
				</head>
				<body
					data-quote-label={forum.actor ? t("forum:quote-selection") : undefined}
					data-member={forum.actor?.memberId}
				>
					<a className="skip-link" href="#main">
						{t("common:skip")}
					</a>
					<PageHeader />
					<RestrictionBanner />
					<main id="main" tabIndex={-1}>
						{children}
					</main>
					<PageFooter />
					<div id="toast" role="status" aria-live="polite" />
					<script
						type="module"
						src={forum.actor ? forum.assets.member : forum.assets.visitor}
						nonce={forum.nonce}
					/>
				</body>
			</html>
		</ForumContext.Provider>
	);
}
