import type { Referral } from "~/features/referrals/index.server";
import { useTranslate } from "~/ui/forum-context";
import { Time } from "~/ui/Time";

/** Who brought whom, what is odd about it, and the buttons of whoever looks at it. */
export function ReferralItem({ referral }: { referral: Referral }) {
	const t = useTranslate();
	const { id, state, flags, joinedAt, handle, name, referrerHandle, referrerName } = referral;
	return (
		<li className="panel">
			<p>
				<a href={`/m/${referrerHandle}`}>{referrerName}</a> {t("referrals:brought")}{" "}
				<a href={`/m/${handle}`}>{name}</a> · <strong>{t(`referrals:state.${state}`)}</strong> ·{" "}
				<Time at={joinedAt} />
			</p>
			{flags.length > 0 ? (
				<ul>
					{flags.map((flag) => (
						<li key={flag}>{t(`referrals:flag.${flag}`)}</li>
					))}
				</ul>
			) : null}
			{state === "flagged" ? (
				<form method="post" className="form-actions" data-once>
					<input type="hidden" name="intent" value="judge" />
					<input type="hidden" name="referral" value={id} />
					<button className="button" type="submit" name="verdict" value="released">
						{t("referrals:release")}
					</button>
					<button className="button secondary" type="submit" name="verdict" value="refused">
						{t("referrals:refuse")}
					</button>
				</form>
			) : null}
		</li>
	);
}
