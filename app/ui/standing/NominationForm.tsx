import type { Failure } from "~/http/action-of.server";
import { TextField } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";

/** Who should have a badge, and why: for the owner to read. */
export function NominationForm({ slug, failure }: { slug: string; failure: Failure | null }) {
	const t = useTranslate();
	return (
		<form
			method="post"
			action={`/badges/${slug}/nominate`}
			className="panel stack"
			data-once
			aria-labelledby="nominate"
		>
			<h2 id="nominate">{t("badges:nominate")}</h2>
			<p className="hint">{t("badges:nominate-hint")}</p>
			<TextField
				name="handle"
				label={t("badges:handle")}
				failure={failure}
				maxLength={31}
				autoComplete="off"
				required
			/>
			<TextField name="reason" label={t("badges:why")} failure={failure} maxLength={500} required />
			<div className="form-actions">
				<button className="button" type="submit">
					{t("badges:nominate-button")}
				</button>
			</div>
		</form>
	);
}
