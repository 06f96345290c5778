import { levelName } from "~/features/brands/policy";
import type { MemberFile } from "~/features/moderation/index.server";
import type { LevelView } from "~/features/standing/index.server";
import { levelNumbers } from "~/features/standing/levels/contract";
import type { Failure } from "~/http/action-of.server";
import { Field, TextField } from "~/ui/Field";
import { useForum, useTranslate } from "~/ui/forum-context";

interface FileLevelProps {
	file: MemberFile;
	level: LevelView | null;
	failure?: Failure | null;
}

/** A level by hand, and the way back to the one that the member reached. */
export function FileLevel({ file, level, failure }: FileLevelProps) {
	const t = useTranslate();
	const { locale, brand } = useForum();
	if (!level) return null;
	return (
		<section className="desk-part" aria-labelledby="level">
			<h2 id="level">{t("levels:named", { name: levelName(t, locale, brand, level.level) })}</h2>
			{level.lock ? <p>{t("levels:locked", { reason: level.lock.reason })}</p> : null}
			<p className="hint">
				{t("levels:file-text")} <a href={`/m/${file.handle}/standing`}>{t("levels:history")}</a>
			</p>
			<form method="post" action={`/mod/members/${file.handle}`} className="note-form" data-desk>
				<Field name="level" label={t("levels:level")} failure={failure}>
					{(attributes) => (
						<select {...attributes} defaultValue={failure?.values.level ?? level.level}>
							{levelNumbers.map((number) => (
								<option key={number} value={number}>
									{levelName(t, locale, brand, number)}
								</option>
							))}
						</select>
					)}
				</Field>
				<TextField name="levelReason" label={t("levels:reason")} failure={failure} maxLength={500} required />
				<div className="form-actions">
					<button className="button secondary" type="submit" name="intent" value="give-level">
						{t("levels:give")}
					</button>
					{level.lock ? (
						<button className="button secondary" type="submit" name="intent" value="unlock-level">
							{t("levels:unlock")}
						</button>
					) : null}
				</div>
			</form>
		</section>
	);
}
