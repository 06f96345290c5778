import { useTranslate } from "~/ui/forum-context";

/** Leaderboards or thanks, shown or not: one button. */
export function ShownForm({ part, shown }: { part: "boards" | "thanks"; shown: boolean }) {
	const t = useTranslate();
	const scope = part === "boards" ? "board" : "thanks";
	return (
		<form method="post" className="panel" data-once>
			<h2>{t(`standing:${scope}.question`)}</h2>
			<p>{t(shown ? `standing:${scope}.on` : `standing:${scope}.off`)}</p>
			<input type="hidden" name="intent" value="switch" />
			<input type="hidden" name="part" value={part} />
			<input type="hidden" name="shown" value={shown ? "" : "on"} />
			<div className="form-actions">
				<button className={shown ? "button secondary" : "button"} type="submit">
					{t(shown ? `standing:${scope}.turn-off` : `standing:${scope}.turn-on`)}
				</button>
			</div>
		</form>
	);
}
