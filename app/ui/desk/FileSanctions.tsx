import type { MemberFile } from "~/features/moderation/index.server";
import { exactTime } from "~/ui/dates";
import { useForum, useTranslate } from "~/ui/forum-context";

/** Sanctions, the running ones first to be lifted. */
export function FileSanctions({ file, reasons }: { file: MemberFile; reasons: Record<string, string> }) {
	const t = useTranslate();
	const { actor, locale, brand } = useForum();
	const at = (text: string) => exactTime(new Date(text), locale, brand.timeZone);
	return (
		<section className="desk-part" aria-labelledby="sanctions">
			<h2 id="sanctions">{t("desk:file.sanctions")}</h2>
			{file.sanctions.length === 0 ? <p className="hint">{t("desk:file.no-sanctions")}</p> : null}
			<ul className="past">
				{file.sanctions.map(
					({ id, kind, active, visible, reason, fromLadder, startsAt, endsAt, liftedAt }) => (
						<li key={id} className={active ? "decided" : "decided over"}>
							<p>
								<strong>{t(`moderation:sanction.${kind}`)}</strong>
								{reason ? <span className="chip">{reasons[reason] ?? reason}</span> : null}
								<span className="chip plain">
									{t(active ? "desk:file.active" : liftedAt ? "desk:file.lifted" : "desk:file.ended")}
								</span>
							</p>
							<p className="hint">
								{at(startsAt)} – {at(liftedAt ?? endsAt)}
								{fromLadder ? ` · ${t("desk:file.ladder")}` : ""}
							</p>
							{active && visible && actor?.memberId !== file.id ? (
								<form method="post" action={`/mod/sanctions/${id}/lift`} data-desk>
									<input type="hidden" name="back" value={`/mod/members/${file.handle}`} />
									<button className="button secondary" type="submit">
										{t("desk:file.lift")}
									</button>
								</form>
							) : null}
						</li>
					),
				)}
			</ul>
		</section>
	);
}
