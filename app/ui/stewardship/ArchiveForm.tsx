import { useTranslate } from "~/ui/forum-context";

/** Takes something away for good, with what that means. */
export function ArchiveForm({ text }: { text: string }) {
	const t = useTranslate();
	return (
		<form method="post" className="form-actions">
			<button className="button danger" type="submit" name="intent" value="archive">
				{t("stewardship:archive")}
			</button>
			<span className="hint">{text}</span>
		</form>
	);
}
