import type { Reward } from "~/features/rewards/index.server";
import type { Failure } from "~/http/action-of.server";
import { locales } from "~/platform/identity";
import { Field, TextField } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";
import { languageNames } from "~/ui/language-names";

const checks = ["isCode", "needsAddress", "needsApproval", "enabled"] as const;
const words = {
	isCode: "is-code",
	needsAddress: "needs-address",
	needsApproval: "needs-approval",
	enabled: "enabled",
} as const;
const fresh = { isCode: false, needsAddress: false, needsApproval: true, enabled: true };

/** Everything about one reward; without one, a new one. */
export function RewardForm({ reward, failure }: { reward: Reward | null; failure: Failure | null }) {
	const t = useTranslate();
	const key = reward ? String(reward.id) : "new";
	const own = failure?.values.id === (reward ? key : "") ? failure : null;
	return (
		<form method="post" className="stack" data-once>
			<input type="hidden" name="id" value={reward?.id ?? ""} />
			<input type="hidden" name="stockWas" value={reward?.stock ?? ""} />
			{locales.map((locale) => (
				<div className="pair" key={locale}>
					<TextField
						name={`name-${locale}`}
						scope={key}
						label={t("rewards:name", { language: languageNames[locale] })}
						failure={own}
						defaultValue={reward?.name[locale]}
						maxLength={80}
					/>
					<TextField
						name={`text-${locale}`}
						scope={key}
						label={t("rewards:words", { language: languageNames[locale] })}
						failure={own}
						defaultValue={reward?.text[locale]}
						maxLength={1000}
					/>
				</div>
			))}
			<div className="pair">
				<TextField
					name="price"
					scope={key}
					type="number"
					label={t("rewards:price-label")}
					hint={t("rewards:price-hint")}
					failure={own}
					defaultValue={reward?.price ?? 100}
					min={0}
					required
				/>
				<Field name="minTier" scope={key} label={t("rewards:tier")} failure={own}>
					{(attributes) => (
						<select {...attributes} defaultValue={own?.values.minTier ?? String(reward?.minTier ?? 0)}>
							<option value="0">{t("rewards:tier-any")}</option>
							{[1, 2, 3].map((tier) => (
								<option key={tier} value={tier}>
									{t("rewards:tier-from", { tier })}
								</option>
							))}
						</select>
					)}
				</Field>
				<TextField
					name="stock"
					scope={key}
					type="number"
					label={t("rewards:stock")}
					hint={t("rewards:stock-hint")}
					failure={own}
					defaultValue={reward?.stock ?? ""}
					min={0}
				/>
				<TextField
					name="perMember"
					scope={key}
					type="number"
					label={t("rewards:per-member")}
					hint={t("rewards:per-member-hint")}
					failure={own}
					defaultValue={reward?.perMember ?? 1}
					min={0}
					required
				/>
			</div>
			{checks.map((name) =>
				reward && name === "isCode" ? (
					<input key={name} type="hidden" name="isCode" value={reward.isCode ? "on" : ""} />
				) : (
					<label className="check" key={name}>
						<input
							type="checkbox"
							name={name}
							defaultChecked={own ? own.values[name] === "on" : (reward ?? fresh)[name]}
						/>{" "}
						{t(`rewards:${words[name]}`)}
					</label>
				),
			)}
			{reward && !reward.isCode ? null : (
				<Field
					name="codes"
					scope={key}
					label={t("rewards:codes")}
					hint={t("rewards:codes-hint", { count: reward?.stock ?? 0 })}
					failure={own}
				>
					{(attributes) => <textarea {...attributes} rows={3} defaultValue={own?.values.codes} />}
				</Field>
			)}
			<div className="form-actions">
				<button className="button" type="submit">
					{t("common:save")}
				</button>
			</div>
		</form>
	);
}
