import type { Attendee } from "~/features/meetups/index.server";
import { useTranslate } from "~/ui/forum-context";

/** Who is written down as having been there, each with the way to take that back. */
export function SeenList({ seen }: { seen: Attendee[] }) {
	const t = useTranslate();
	if (seen.length === 0) return <p className="hint">{t("meetups:nobody-marked")}</p>;
	return (
		<ul className="holder-list">
			{seen.map(({ handle, name }) => (
				<li key={handle}>
					<form method="post" className="form-actions" data-once>
						<a href={`/m/${handle}`}>{name}</a>
						<input type="hidden" name="handle" value={handle} />
						<button
							className="quiet-button"
							type="submit"
							name="intent"
							value="take-back"
							aria-label={t("meetups:take-back-named", { name })}
						>
							{t("meetups:take-back")}
						</button>
					</form>
				</li>
			))}
		</ul>
	);
}
