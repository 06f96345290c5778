import type { Failure } from "~/http/action-of.server";
import { Field, TextField } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";

/** A badge by hand, given or taken back. */
export function GiveForm({
	badges,
	failure,
}: {
	badges: { slug: string; title: string }[];
	failure: Failure | null;
}) {
	const t = useTranslate();
	return (
		<form method="post" className="panel stack" data-once aria-labelledby="give">
			<h2 id="give">{t("badges:give")}</h2>
			<p className="hint">{t("badges:give-hint")}</p>
			<div className="pair">
				<TextField
					name="handle"
					label={t("badges:handle")}
					failure={failure}
					maxLength={31}
					required
					autoComplete="off"
				/>
				<Field name="slug" label={t("badges:badge")} failure={failure} scope="give">
					{(attributes) => (
						<select {...attributes} defaultValue={failure?.values.slug ?? "honoured"}>
							{badges.map(({ slug, title }) => (
								<option key={slug} value={slug}>
									{title}
								</option>
							))}
						</select>
					)}
				</Field>
			</div>
			<TextField name="reason" label={t("badges:why")} failure={failure} maxLength={500} />
			<div className="form-actions">
				<button className="button" type="submit" name="intent" value="give">
					{t("badges:give-button")}
				</button>
				<button className="button secondary" type="submit" name="intent" value="take">
					{t("badges:take-button")}
				</button>
			</div>
		</form>
	);
}
