import { meets } from "~/features/ambassadors/contract";
import type { Membership, Programme } from "~/features/ambassadors/index.server";
import type { Failure } from "~/http/action-of.server";
import { Field } from "~/ui/Field";
import { useForum, useTranslate } from "~/ui/forum-context";
import { useTierName } from "./use-tier-name";

interface ApplyFormProps {
	programme: Programme;
	membership: Membership;
	failure: Failure | null;
}

/** The way in for those who reach what is asked; everybody else reads what is missing. */
export function ApplyForm({ programme, membership, failure }: ApplyFormProps) {
	const t = useTranslate();
	const { locale, brand } = useForum();
	const nameOf = useTierName();
	const { term, application, measured, sanctioned } = membership;
	if (application?.state === "waiting" || term?.state === "offered" || term?.state === "paused") return null;
	const above = programme.tiers.filter(({ tier }) => tier > (term?.tier ?? 0));
	if (above.length === 0) return null;
	const open = above.filter(({ criteria }) => meets(measured, criteria));
	if (sanctioned)
		return <p className="notice">{t("ambassadors:sanctioned", { days: programme.windowDays })}</p>;
	if (open.length === 0) return <p className="hint">{t("ambassadors:not-yet")}</p>;
	return (
		<form method="post" className="panel" data-once>
			<h2>{t("ambassadors:apply")}</h2>
			<p className="hint">{t("ambassadors:apply-text")}</p>
			<input type="hidden" name="intent" value="apply" />
			<Field name="tier" label={t("ambassadors:tier")} failure={failure}>
				{(attributes) => (
					<select {...attributes} defaultValue={failure?.values.tier ?? open.at(-1)?.tier}>
						{open.map((tier) => (
							<option key={tier.tier} value={tier.tier}>
								{nameOf(tier.tier, tier)}
							</option>
						))}
					</select>
				)}
			</Field>
			{programme.questions.map(({ text, required }, place) => (
				<Field
					// biome-ignore lint/suspicious/noArrayIndexKey: a question is known by its place
					key={place}
					name={`answer-${place}`}
					label={text[locale] ?? text[brand.locale] ?? ""}
					hint={required ? undefined : t("ambassadors:optional")}
					failure={failure}
				>
					{(attributes) => (
						<textarea
							{...attributes}
							rows={4}
							maxLength={2_000}
							required={required}
							defaultValue={failure?.values[`answer-${place}`]}
						/>
					)}
				</Field>
			))}
			<div className="form-actions">
				<button className="button" type="submit">
					{t("ambassadors:send")}
				</button>
			</div>
		</form>
	);
}
