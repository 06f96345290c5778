import type { Season } from "~/features/standing/index.server";
import type { Failure } from "~/http/action-of.server";
import { TextField } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";

/** A brand's seasons, and a new one. */
export function SeasonPanel({ seasons, failure }: { seasons: Season[]; failure: Failure | null }) {
	const t = useTranslate();
	return (
		<section className="panel stack" aria-labelledby="seasons">
			<h2 id="seasons">{t("standing:board.seasons")}</h2>
			<p className="hint">{t("standing:board.seasons-text")}</p>
			{seasons.length === 0 ? <p>{t("standing:board.no-seasons")}</p> : null}
			<ul className="season-list">
				{seasons.map(({ name, since, until }) => (
					<li key={since}>
						<a href={`/leaderboard?period=season&day=${since}`}>{name}</a> · {since} – {until}
						<form method="post" data-once>
							<input type="hidden" name="since" value={since} />
							<button className="quiet-button" type="submit" name="intent" value="remove">
								{t("standing:board.season-remove")} <span className="hidden">{name}</span>
							</button>
						</form>
					</li>
				))}
			</ul>
			<form method="post" className="stack" data-once>
				<TextField
					name="name"
					label={t("standing:board.season-name")}
					failure={failure}
					maxLength={60}
					required
				/>
				<div className="pair">
					<TextField
						name="since"
						type="date"
						label={t("standing:board.season-since")}
						failure={failure}
						required
					/>
					<TextField
						name="until"
						type="date"
						label={t("standing:board.season-until")}
						failure={failure}
						required
					/>
				</div>
				<div className="form-actions">
					<button className="button" type="submit" name="intent" value="season">
						{t("standing:board.season-save")}
					</button>
				</div>
			</form>
		</section>
	);
}
