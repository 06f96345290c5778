import type { Failure } from "~/http/action-of.server";
import { Field } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";

interface PictureFormProps {
	slug: string;
	pictureId: number | null;
	failure: Failure | null;
}

/** The brand's own picture for a badge: set, replace, remove. */
export function PictureForm({ slug, pictureId, failure }: PictureFormProps) {
	const t = useTranslate();
	return (
		<form
			method="post"
			action={`/admin/badges/${slug}/picture`}
			encType="multipart/form-data"
			className="stack"
			data-once
		>
			<Field
				name="picture"
				scope={slug}
				label={t("badges:picture")}
				hint={t("badges:picture-hint")}
				failure={failure}
			>
				{(attributes) => <input {...attributes} type="file" accept="image/png,image/jpeg,image/webp" />}
			</Field>
			<div className="form-actions">
				<button className="button secondary" type="submit">
					{t("badges:picture-set")}
				</button>
				{pictureId === null ? null : (
					<button className="button secondary" type="submit" name="remove" value="on">
						{t("badges:picture-remove")}
					</button>
				)}
			</div>
		</form>
	);
}
