import type { CaseView } from "~/features/moderation/index.server";
import { useTranslate } from "~/ui/forum-context";
import { Time } from "~/ui/Time";

/** What colleagues wrote about this case, and a place to add to it. */
export function Notes({ found }: { found: CaseView }) {
	const t = useTranslate();
	return (
		<section className="desk-part" aria-labelledby="notes">
			<h2 id="notes">{t("desk:notes")}</h2>
			<NoteList notes={found.notes} />
			<NoteForm action={`/mod/cases/${found.id}/notes`} />
		</section>
	);
}

export function NoteList({ notes }: { notes: CaseView["notes"] }) {
	return (
		<ul className="notes">
			{notes.map(({ id, text, by, writtenAt }) => (
				<li key={id}>
					<p className="hint">
						<strong>{by}</strong> · <Time at={writtenAt} />
					</p>
					<p>{text}</p>
				</li>
			))}
		</ul>
	);
}

export function NoteForm({ action }: { action: string }) {
	const t = useTranslate();
	return (
		<form method="post" action={action} className="note-form" data-desk data-stays>
			<textarea name="text" aria-label={t("desk:note-new")} rows={2} maxLength={2_000} required />
			<button className="button secondary" type="submit">
				{t("desk:note-add")}
			</button>
		</form>
	);
}
