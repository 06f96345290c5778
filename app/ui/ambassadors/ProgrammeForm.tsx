import type { Programme } from "~/features/ambassadors/index.server";
import type { Failure } from "~/http/action-of.server";
import { TextField } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";
import { QuestionFields } from "./QuestionFields";
import { TierFields } from "./TierFields";

/** What the programme asks, what the tiers are called, and what applicants answer. */
export function ProgrammeForm({ programme, failure }: { programme: Programme; failure: Failure | null }) {
	const t = useTranslate();
	return (
		<form method="post" className="stack" data-once>
			<section className="panel">
				<h2>{t("ambassadors:setup.rules")}</h2>
				<div className="pair">
					<TextField
						name="windowDays"
						type="number"
						label={t("ambassadors:setup.window")}
						failure={failure}
						defaultValue={programme.windowDays}
						min={7}
						max={730}
						required
					/>
					<TextField
						name="termMonths"
						type="number"
						label={t("ambassadors:setup.months")}
						failure={failure}
						defaultValue={programme.termMonths}
						min={1}
						max={36}
						required
					/>
				</div>
				<label className="check">
					<input
						type="checkbox"
						name="earlyAccess"
						defaultChecked={failure ? failure.values.earlyAccess === "on" : programme.earlyAccess}
					/>{" "}
					{t("ambassadors:setup.early-access")}
				</label>
				{programme.enabled && programme.earlyAccess ? (
					<p>
						<a href="/admin/ambassadors/early-access.csv">{t("ambassadors:setup.early-access-file")}</a>
					</p>
				) : null}
			</section>
			{programme.tiers.map((tier) => (
				<TierFields key={tier.tier} tier={tier} failure={failure} />
			))}
			<QuestionFields questions={programme.questions} failure={failure} />
			<div className="form-actions">
				<button className="button" type="submit" name="intent" value="programme">
					{t("common:save")}
				</button>
			</div>
		</form>
	);
}
