import type { SnippetFormat } from "~/embed/snippet";
import { useTranslate } from "../forum-context";
import { Code } from "./Code";

interface SnippetPreviewProps {
	format: SnippetFormat;
	snippet: string;
	/** Address of the page for frames that shows the same. */
	preview: string;
	forum: string;
}

/** The lines to copy, and beside them what they make. */
export function SnippetPreview({ format, snippet, preview, forum }: SnippetPreviewProps) {
	const t = useTranslate();
	const policy = format === "frame" ? `frame-src ${forum}` : `script-src ${forum}; connect-src ${forum}`;
	return (
		<section className="panel" id="snippet" aria-label={t("embed:snippet")}>
			<h2>{t("embed:snippet")}</h2>
			<Code text={snippet} />
			{format === "include" || format === "frame" ? (
				<p className="hint">{t(`embed:choose.${format}-hint`)}</p>
			) : null}
			<h3>{t("embed:choose.policy")}</h3>
			<Code text={policy} />
			<h3>{t("embed:choose.preview")}</h3>
			<iframe className="embed-preview" src={preview} title={t("embed:choose.preview-title")} />
		</section>
	);
}
