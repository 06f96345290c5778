import type { Membership } from "~/features/ambassadors/index.server";
import { useTranslate } from "~/ui/forum-context";

interface PreferenceFormProps {
	membership: Membership;
	/** Whether the brand keeps a list for trying things early. */
	earlyAccess: boolean;
}

/** What an ambassador chooses, and the way out. */
export function PreferenceForm({ membership, earlyAccess }: PreferenceFormProps) {
	const t = useTranslate();
	return (
		<section className="panel" aria-labelledby="preferences">
			<h2 id="preferences">{t("ambassadors:preferences")}</h2>
			<form method="post" className="stack" data-once>
				<label className="check">
					<input type="checkbox" name="publicImpact" defaultChecked={membership.publicImpact} />{" "}
					{t("ambassadors:public-impact")}
				</label>
				{earlyAccess ? (
					<label className="check">
						<input type="checkbox" name="earlyAccess" defaultChecked={membership.earlyAccess} />{" "}
						{t("ambassadors:early-access")}
					</label>
				) : membership.earlyAccess ? (
					<input type="hidden" name="earlyAccess" value="on" />
				) : null}
				<div className="form-actions">
					<button className="button" type="submit" name="intent" value="prefer">
						{t("common:save")}
					</button>
				</div>
			</form>
			<details>
				<summary>{t("ambassadors:leave")}</summary>
				<form method="post" className="form-actions" data-once>
					<p className="hint">{t("ambassadors:leave-text")}</p>
					<button className="button secondary" type="submit" name="intent" value="leave">
						{t("ambassadors:leave-now")}
					</button>
				</form>
			</details>
		</section>
	);
}
