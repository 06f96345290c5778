import type { Claim } from "~/features/rewards/index.server";
import type { Failure } from "~/http/action-of.server";
import { Field } from "~/ui/Field";
import { useForum, useTranslate } from "~/ui/forum-context";
import { Time } from "~/ui/Time";
import { inWords } from "./reward-words";

/** What became of an own claim, and what its member may do about it now. */
export function OwnClaim({ claim, failure }: { claim: Claim; failure: Failure | null }) {
	const t = useTranslate();
	const { locale, brand } = useForum();
	const { id, state, code, note, address, needsAddress } = claim;
	const own = failure?.values.claim === String(id) ? failure : null;
	return (
		<li id={`claim-${id}`} className="panel">
			<h3>{inWords(claim.reward, locale, brand.locale)}</h3>
			<p>
				<strong>{t(`rewards:state.${state}`)}</strong> · <Time at={claim.movedAt} />
			</p>
			{code ? (
				<p>
					{t("rewards:code")} <code>{code}</code>
				</p>
			) : null}
			{note ? (
				<p>
					{t("rewards:note")} {note}
				</p>
			) : null}
			{address && (state === "approved" || state === "sent") ? (
				<p className="bio">
					{t("rewards:address-known")} {address}
				</p>
			) : null}
			{state === "approved" && needsAddress ? (
				<form method="post" className="stack" data-once>
					<input type="hidden" name="claim" value={id} />
					<Field
						name="address"
						scope={String(id)}
						label={t("rewards:address")}
						hint={t("rewards:address-hint")}
						failure={own}
					>
						{(attributes) => (
							<textarea
								{...attributes}
								rows={4}
								maxLength={500}
								required
								autoComplete="street-address"
								defaultValue={own?.values.address ?? address}
							/>
						)}
					</Field>
					<button className="button" type="submit" name="intent" value="address">
						{t("rewards:address-save")}
					</button>
				</form>
			) : null}
			{state === "requested" || state === "approved" || state === "sent" ? (
				<form method="post" data-once>
					<input type="hidden" name="claim" value={id} />
					<button
						className="button secondary"
						type="submit"
						name="intent"
						value={state === "sent" ? "arrived" : "cancel"}
					>
						{t(state === "sent" ? "rewards:arrived" : "rewards:cancel")}
					</button>
				</form>
			) : null}
		</li>
	);
}
