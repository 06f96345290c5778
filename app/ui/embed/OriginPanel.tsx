import type { Failure } from "~/http/action-of.server";
import { TextField } from "../Field";
import { useTranslate } from "../forum-context";

/** Whose pages may embed: allow one, or end that. */
export function OriginPanel({ origins, failure }: { origins: string[]; failure: Failure | null }) {
	const t = useTranslate();
	return (
		<section className="panel">
			<h2>{t("embed:origins.title")}</h2>
			<p className="hint">{t("embed:origins.text")}</p>
			{origins.length === 0 ? <p>{t("embed:origins.none")}</p> : null}
			<ul>
				{origins.map((origin) => (
					<li key={origin}>
						<form method="post">
							<code>{origin}</code>{" "}
							<button className="quiet-button" type="submit" name="forbid" value={origin}>
								{t("embed:origins.forbid")}
							</button>
						</form>
					</li>
				))}
			</ul>
			<form method="post" className="stack" data-once>
				<TextField
					name="origin"
					label={t("embed:origins.origin")}
					failure={failure}
					placeholder="https://www.brand.example"
					maxLength={300}
					autoComplete="off"
				/>
				<div className="form-actions">
					<button className="button" type="submit">
						{t("embed:origins.allow")}
					</button>
				</div>
			</form>
		</section>
	);
}
