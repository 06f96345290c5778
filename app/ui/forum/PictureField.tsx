import type { Failure } from "~/http/action-of.server";
import { MAX_ALT } from "~/platform/rich-text/document";
import { Field, TextField } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";

/** A picture for the end of a text. The editor takes this away: it has a button for pictures of its own. */
export function PictureField({ failure }: { failure?: Failure | null }) {
	const t = useTranslate();
	const failed = Boolean(failure?.fields.picture ?? failure?.fields.pictureAlt);
	return (
		<details className="picture-field" data-picture-field open={failed}>
			<summary>{t("forum:picture.add")}</summary>
			<Field name="picture" label={t("forum:picture.file")} hint={t("forum:picture.hint")} failure={failure}>
				{(attributes) => <input {...attributes} type="file" accept="image/png,image/jpeg,image/webp" />}
			</Field>
			<TextField
				name="pictureAlt"
				label={t("forum:picture.alt")}
				hint={t("forum:picture.alt-hint")}
				failure={failure}
				maxLength={MAX_ALT}
				autoComplete="off"
			/>
		</details>
	);
}
