import type { RuleKind } from "~/features/rules/contract";
import type { Failure } from "~/http/action-of.server";
import { Field, TextField } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";
import { type SettingSpec, settingText } from "./setting-specs";

interface SettingFieldProps {
	kind: RuleKind;
	spec: SettingSpec;
	stored: Record<string, unknown> | null;
	hasSecret: boolean;
	failure: Failure | null;
}

/** One setting of a rule in plain words. A secret is written and never shown. */
export function SettingField({ kind, spec, stored, hasSecret, failure }: SettingFieldProps) {
	const t = useTranslate() as unknown as (key: string) => string;
	const { type, hint, min, max, step, usual } = spec;
	const name = `settings.${spec.name}`;
	const frame = {
		name,
		failure,
		label: t(`stewardship:setting.${kind}.${spec.name}`),
		hint: hint ? t(`stewardship:setting-hint.${kind}.${spec.name}`) : undefined,
	};
	if (type === "secret") {
		const kept = hasSecret ? ` ${t("stewardship:rule.secret-kept")}` : "";
		return (
			<Field {...frame} hint={`${frame.hint}${kept}`}>
				{(attributes) => <input {...attributes} type="password" autoComplete="off" maxLength={200} />}
			</Field>
		);
	}
	const text = stored ? settingText(stored[spec.name]) : settingText(usual);
	if (type === "lines")
		return (
			<Field {...frame}>
				{(attributes) => (
					<textarea
						{...attributes}
						rows={6}
						spellCheck={false}
						autoCapitalize="off"
						defaultValue={failure?.values[name] ?? text}
					/>
				)}
			</Field>
		);
	if (type === "address")
		return (
			<TextField
				{...frame}
				defaultValue={text}
				inputMode="url"
				autoCapitalize="off"
				autoComplete="off"
				maxLength={500}
			/>
		);
	return (
		<TextField
			{...frame}
			type="number"
			defaultValue={text}
			min={min}
			max={max}
			step={step}
			inputMode="decimal"
		/>
	);
}
