import { type Badge, type BadgeInput, icons, measures } from "~/features/standing/badges/contract";
import type { Failure } from "~/http/action-of.server";
import { locales } from "~/platform/identity";
import { Field, TextField } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";
import { languageNames } from "~/ui/language-names";

interface BadgeFormProps {
	/** Null for a new one. */
	badge: Badge | null;
	/** As it was tried out. */
	tried: BadgeInput | null;
	categories: { id: number; name: string }[];
	failure: Failure | null;
}

/** Everything that makes a badge; how many would have it is told before it is saved. */
export function BadgeForm({ badge, tried, categories, failure }: BadgeFormProps) {
	const t = useTranslate();
	const shown = tried ?? badge;
	const scope = badge?.slug ?? "new";
	const typed = (name: string, otherwise: string) => failure?.values[name] ?? otherwise;
	const isOn = (name: "repeatable" | "autoRevoke" | "nominable" | "enabled", otherwise: boolean) =>
		failure ? failure.values[name] === "on" : (shown?.[name] ?? otherwise);
	return (
		<form method="post" className="stack" data-once>
			{badge ? (
				<input type="hidden" name="slug" value={badge.slug} />
			) : (
				<input type="hidden" name="isNew" value="on" />
			)}
			{badge ? null : (
				<TextField
					name="slug"
					scope={scope}
					label={t("badges:slug")}
					failure={failure}
					defaultValue={tried?.slug}
					maxLength={40}
					required
				/>
			)}
			{badge?.builtIn ? <p className="hint">{t("badges:built-in-hint")}</p> : null}
			{locales.map((locale) => (
				<div className="pair" key={locale}>
					<TextField
						name={`name-${locale}`}
						scope={scope}
						label={t("badges:name", { language: languageNames[locale] })}
						failure={failure}
						defaultValue={shown?.name[locale]}
						maxLength={60}
					/>
					<TextField
						name={`text-${locale}`}
						scope={scope}
						label={t("badges:words-in", { language: languageNames[locale] })}
						failure={failure}
						defaultValue={shown?.text[locale]}
						maxLength={300}
					/>
				</div>
			))}
			<div className="pair">
				<Field name="measure" scope={scope} label={t("badges:measure")} failure={failure}>
					{(attributes) => (
						<select {...attributes} defaultValue={typed("measure", shown?.measure ?? "posts")}>
							{measures.map((measure) => (
								<option key={measure} value={measure}>
									{t(`badges:measures.${measure}`)}
								</option>
							))}
						</select>
					)}
				</Field>
				<TextField
					name="threshold"
					scope={scope}
					type="number"
					label={t("badges:threshold")}
					failure={failure}
					defaultValue={shown?.threshold ?? 1}
					min={1}
					required
				/>
			</div>
			<div className="pair">
				<TextField
					name="tag"
					scope={scope}
					label={t("badges:tag")}
					failure={failure}
					defaultValue={shown?.tag ?? ""}
					maxLength={30}
				/>
				<Field name="locale" scope={scope} label={t("badges:language")} failure={failure}>
					{(attributes) => (
						<select {...attributes} defaultValue={typed("locale", shown?.locale ?? "")}>
							<option value="">{t("badges:any-language")}</option>
							{locales.map((locale) => (
								<option key={locale} value={locale} lang={locale}>
									{languageNames[locale]}
								</option>
							))}
						</select>
					)}
				</Field>
			</div>
			<div className="pair">
				<Field name="categoryId" scope={scope} label={t("badges:category")} failure={failure}>
					{(attributes) => (
						<select {...attributes} defaultValue={typed("categoryId", String(shown?.categoryId ?? ""))}>
							<option value="">{t("badges:any-category")}</option>
							{categories.map(({ id, name }) => (
								<option key={id} value={id}>
									{name}
								</option>
							))}
						</select>
					)}
				</Field>
				<TextField
					name="since"
					scope={scope}
					type="date"
					label={t("badges:first-day")}
					failure={failure}
					defaultValue={shown?.since ?? ""}
				/>
				<TextField
					name="until"
					scope={scope}
					type="date"
					label={t("badges:last-day")}
					failure={failure}
					defaultValue={shown?.until ?? ""}
				/>
			</div>
			<Field name="icon" scope={scope} label={t("badges:icon")} failure={failure}>
				{(attributes) => (
					<select {...attributes} defaultValue={typed("icon", shown?.icon ?? "award")}>
						{icons.map((icon) => (
							<option key={icon} value={icon}>
								{icon}
							</option>
						))}
					</select>
				)}
			</Field>
			<label className="check">
				<input type="checkbox" name="repeatable" defaultChecked={isOn("repeatable", false)} />{" "}
				{t("badges:can-repeat")}
			</label>
			<label className="check">
				<input type="checkbox" name="autoRevoke" defaultChecked={isOn("autoRevoke", false)} />{" "}
				{t("badges:auto-revoke")}
			</label>
			<label className="check">
				<input type="checkbox" name="nominable" defaultChecked={isOn("nominable", false)} />{" "}
				{t("badges:nominable")}
			</label>
			<label className="check">
				<input type="checkbox" name="enabled" defaultChecked={isOn("enabled", true)} /> {t("badges:enabled")}
			</label>
			<div className="form-actions">
				<button className="button secondary" type="submit" name="intent" value="try">
					{t("badges:try")}
				</button>
				<button className="button" type="submit" name="intent" value="save">
					{t("common:save")}
				</button>
			</div>
		</form>
	);
}
