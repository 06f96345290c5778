import { useTranslate } from "../forum-context";

/** Lines with a button that copies them, where scripts run. */
export function Code({ text }: { text: string }) {
	const t = useTranslate();
	return (
		<div className="code" data-copy={t("embed:choose.copy")} data-copied={t("embed:choose.copied")}>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
			<pre tabIndex={0}>
				<code>{text}</code>
			</pre>
		</div>
	);
}
