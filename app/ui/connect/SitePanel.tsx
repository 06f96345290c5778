import type { Failure } from "~/http/action-of.server";
import type { Brand } from "~/platform/identity";
import { TextField } from "../Field";
import { useTranslate } from "../forum-context";
import { Time } from "../Time";

interface SitePanelProps {
	brand: Pick<Brand, "origin">;
	sites: { origin: string; lastUsedAt: Date | null }[];
	failure: Failure | null;
}

/** Sites that the forum vouches for members to: allow one, or end that. */
export function SitePanel({ brand, sites, failure }: SitePanelProps) {
	const t = useTranslate();
	return (
		<section className="panel">
			<h2>{t("connect:sites.title")}</h2>
			<p className="hint">{t("connect:sites.text")}</p>
			<p>
				{t("connect:sites.question")} <code>{`${brand.origin}/session/sso_provider`}</code>
			</p>
			{sites.length === 0 ? <p>{t("connect:sites.none")}</p> : null}
			<ul>
				{sites.map(({ origin, lastUsedAt }) => (
					<li key={origin}>
						<form method="post">
							<code>{origin}</code>{" "}
							<span className="hint">
								{lastUsedAt ? (
									<>
										{t("connect:sites.asked")} <Time at={lastUsedAt} />
									</>
								) : (
									t("connect:sites.never")
								)}
							</span>{" "}
							<button
								className="quiet-button"
								type="submit"
								name="forbid"
								value={origin}
								aria-label={t("connect:sites.forbid-one", { origin })}
							>
								{t("connect:sites.forbid")}
							</button>
						</form>
					</li>
				))}
			</ul>
			<form method="post" className="stack" data-once>
				<TextField
					name="origin"
					label={t("connect:sites.origin")}
					hint={t("connect:sites.origin-hint")}
					failure={failure}
					required
					maxLength={300}
					autoComplete="off"
				/>
				<TextField
					name="sharedSecret"
					label={t("connect:secret")}
					hint={t("connect:secret-hint")}
					failure={failure}
					scope="site"
					maxLength={200}
					autoComplete="off"
					spellCheck={false}
				/>
				<div className="form-actions">
					<button className="button" type="submit">
						{t("connect:sites.allow")}
					</button>
				</div>
			</form>
		</section>
	);
}
