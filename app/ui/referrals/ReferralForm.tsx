import type { ReferralSetting } from "~/features/referrals/contract";
import type { Failure } from "~/http/action-of.server";
import { Field, TextField } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";

interface ReferralFormProps {
	setting: ReferralSetting;
	rewards: { id: number; name: string }[];
	failure: Failure | null;
}

/** Whether members invite others, what makes it count and what it is worth. */
export function ReferralForm({ setting, rewards, failure }: ReferralFormProps) {
	const t = useTranslate();
	const said = failure?.values ?? {};
	const number = (name: "posts" | "days" | "returnDays" | "credit", label: string, min: number) => (
		<TextField
			name={name}
			type="number"
			label={label}
			failure={failure}
			defaultValue={setting[name]}
			min={min}
			required
		/>
	);
	return (
		<form method="post" className="panel stack" data-once aria-labelledby="referral-settings">
			<h2 id="referral-settings">{t("referrals:settings")}</h2>
			<input type="hidden" name="intent" value="save" />
			<label className="check">
				<input
					type="checkbox"
					name="enabled"
					defaultChecked={failure ? said.enabled === "on" : setting.enabled}
				/>{" "}
				{t("referrals:enabled")}
			</label>
			<div className="pair">
				<Field name="act" label={t("referrals:act")} hint={t("referrals:purchase-hint")} failure={failure}>
					{(attributes) => (
						<select {...attributes} defaultValue={said.act ?? setting.act}>
							{(["posts", "purchase", "either"] as const).map((act) => (
								<option key={act} value={act}>
									{t(`referrals:acts.${act}`)}
								</option>
							))}
						</select>
					)}
				</Field>
				<Field name="touch" label={t("referrals:touch")} failure={failure}>
					{(attributes) => (
						<select {...attributes} defaultValue={said.touch ?? setting.touch}>
							{(["first", "last"] as const).map((touch) => (
								<option key={touch} value={touch}>
									{t(`referrals:touches.${touch}`)}
								</option>
							))}
						</select>
					)}
				</Field>
				{number("posts", t("referrals:posts"), 1)}
				{number("days", t("referrals:days"), 1)}
				{number("returnDays", t("referrals:return-days"), 0)}
				{number("credit", t("referrals:credit"), 0)}
				<Field name="rewardId" label={t("referrals:reward")} failure={failure}>
					{(attributes) => (
						<select {...attributes} defaultValue={said.rewardId ?? String(setting.rewardId ?? "")}>
							<option value="">{t("referrals:no-reward")}</option>
							{rewards.map(({ id, name }) => (
								<option key={id} value={id}>
									{name}
								</option>
							))}
						</select>
					)}
				</Field>
			</div>
			<div className="form-actions">
				<button className="button" type="submit">
					{t("common:save")}
				</button>
			</div>
		</form>
	);
}
