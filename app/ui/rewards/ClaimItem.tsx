import { nextStates } from "~/features/rewards/contract";
import type { Claim } from "~/features/rewards/index.server";
import type { Failure } from "~/http/action-of.server";
import { TextField } from "~/ui/Field";
import { useForum, useTranslate } from "~/ui/forum-context";
import { Time } from "~/ui/Time";
import { inWords } from "./reward-words";

/** A claim for the team: whose, of what, where it goes, and what can be done next. */
export function ClaimItem({ claim, failure }: { claim: Claim; failure: Failure | null }) {
	const t = useTranslate();
	const { locale, brand } = useForum();
	const { id, state, handle, name, note, address, needsAddress } = claim;
	const own = failure?.values.claim === String(id) ? failure : null;
	const steps = nextStates[state].filter((to) => to !== "cancelled" && to !== "requested");
	return (
		<article className="panel stack" aria-labelledby={`claim-${id}`}>
			<h2 id={`claim-${id}`}>{inWords(claim.reward, locale, brand.locale)}</h2>
			<p>
				{t("rewards:by")} <a href={`/m/${handle}`}>{name}</a> · <strong>{t(`rewards:state.${state}`)}</strong>{" "}
				· <Time at={claim.requestedAt} />
			</p>
			{address ? <p className="bio">{address}</p> : null}
			{state === "approved" && needsAddress && !address ? (
				<p className="hint">{t("rewards:waits-address")}</p>
			) : null}
			{note ? <p className="hint">{note}</p> : null}
			{steps.length > 0 ? (
				<form method="post" className="stack" data-once>
					<input type="hidden" name="claim" value={id} />
					<TextField
						name="note"
						scope={String(id)}
						label={t("rewards:note-label")}
						hint={t("rewards:note-hint")}
						failure={own}
						maxLength={500}
					/>
					<div className="form-actions">
						{steps.map((to) => (
							<button
								key={to}
								className={to === "declined" ? "button secondary" : "button"}
								type="submit"
								name="to"
								value={to}
							>
								{t(`rewards:to.${to as "approved"}`)}
							</button>
						))}
					</div>
				</form>
			) : null}
		</article>
	);
}
