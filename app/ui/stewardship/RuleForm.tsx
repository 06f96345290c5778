import type { RuleKind } from "~/features/rules/contract";
import type { Failure } from "~/http/action-of.server";
import { TextField } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";
import { RuleChoice } from "./RuleChoice";
import { SettingField } from "./SettingField";
import { settingSpecs } from "./setting-specs";

export interface RuleDraft {
	/** Null for a new one. */
	id: number | null;
	kind: RuleKind;
	name: string;
	mode: string;
	verdict: string;
	position: number;
	/** Null where nothing was chosen yet. */
	settings: Record<string, unknown> | null;
	hasSecret: boolean;
}

interface RuleFormProps {
	rule: RuleDraft;
	verdicts: readonly string[];
	/** A service outside is rehearsed with the key that is stored: as it was saved, not as it stands in the form. */
	canRehearse: boolean;
	failure: Failure | null;
}

/** Everything about a screening rule. It can be rehearsed as it stands here, before anything is saved. */
export function RuleForm({ rule, verdicts, canRehearse, failure }: RuleFormProps) {
	const t = useTranslate();
	return (
		<form method="post" className="panel rule-form" data-once>
			<input type="hidden" name="kind" value={rule.kind} />
			<input type="hidden" name="position" value={rule.position} />
			<TextField
				name="name"
				label={t("stewardship:rule.name")}
				hint={t("stewardship:rule.name-hint")}
				failure={failure}
				defaultValue={rule.name}
				required
				maxLength={80}
			/>
			{settingSpecs[rule.kind].map((spec) => (
				<SettingField
					key={spec.name}
					kind={rule.kind}
					spec={spec}
					stored={rule.settings}
					hasSecret={rule.hasSecret}
					failure={failure}
				/>
			))}
			<RuleChoice name="verdict" choices={verdicts} chosen={rule.verdict} failure={failure} />
			<RuleChoice name="mode" choices={["off", "shadow", "on"]} chosen={rule.mode} failure={failure} />
			<div className="form-actions">
				<button className="button" type="submit" name="intent" value="save">
					{t("common:save")}
				</button>
				{canRehearse ? (
					<button className="button secondary" type="submit" name="intent" value="rehearse">
						{t("stewardship:rehearsal.start-unsaved")}
					</button>
				) : (
					<span className="hint">{t("stewardship:rehearsal.outside")}</span>
				)}
			</div>
		</form>
	);
}
