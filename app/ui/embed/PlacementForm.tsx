import { policies } from "~/features/embed/contract";
import type { Failure } from "~/http/action-of.server";
import { Field, TextField } from "../Field";
import { useTranslate } from "../forum-context";

interface PlacementFormProps {
	categories: { slug: string; name: string }[];
	failure: Failure | null;
}

/** A place for a discussion, made before anybody has posted. The same key again changes it. */
export function PlacementForm({ categories, failure }: PlacementFormProps) {
	const t = useTranslate();
	return (
		<form method="post" className="panel" data-once>
			<h2>{t("embed:placement.new")}</h2>
			<TextField
				name="key"
				label={t("embed:placement.key")}
				hint={t("embed:placement.key-hint")}
				failure={failure}
				required
				maxLength={120}
				autoComplete="off"
			/>
			<TextField name="title" label={t("embed:placement.title")} failure={failure} maxLength={200} />
			<TextField
				name="address"
				label={t("embed:placement.address")}
				failure={failure}
				maxLength={2_000}
				inputMode="url"
			/>
			<TextField
				name="guidelines"
				label={t("embed:placement.guidelines")}
				failure={failure}
				maxLength={300}
			/>
			<Field name="category" label={t("embed:placement.category")} failure={failure}>
				{(attributes) => (
					<select {...attributes} defaultValue={failure?.values.category ?? categories[0]?.slug}>
						{categories.map(({ slug, name }) => (
							<option key={slug} value={slug}>
								{name}
							</option>
						))}
					</select>
				)}
			</Field>
			<Field name="policy" label={t("embed:placement.policy")} failure={failure}>
				{(attributes) => (
					<select {...attributes} defaultValue={failure?.values.policy ?? "open"}>
						{policies.map((policy) => (
							<option key={policy} value={policy}>
								{t(`embed:policy.${policy}`)}
							</option>
						))}
					</select>
				)}
			</Field>
			<div className="form-actions">
				<button className="button" type="submit" name="place" value="on">
					{t("embed:placement.save")}
				</button>
			</div>
		</form>
	);
}
