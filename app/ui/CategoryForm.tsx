import type { CategoryView } from "~/features/threads/index.server";
import { readers } from "~/features/threads/policy";
import type { Failure } from "~/http/action-of.server";
import { Field, TextField } from "./Field";
import { useTranslate } from "./forum-context";

/** Everything about one category; without one, a new one. */
export function CategoryForm({
	category,
	position,
	failure,
}: {
	category: CategoryView | null;
	position: number;
	failure: Failure | null;
}) {
	const t = useTranslate();
	const key = category ? String(category.id) : "new";
	return (
		<form method="post" className="stack" data-once>
			<input type="hidden" name="id" value={category?.id ?? ""} />
			<div className="pair">
				<TextField
					name="name"
					scope={key}
					label={t("admin:category-name")}
					failure={failure}
					defaultValue={category?.name}
					required
					maxLength={60}
				/>
				<TextField
					name="slug"
					scope={key}
					label={t("admin:category-slug")}
					hint={t("admin:category-slug-hint")}
					failure={failure}
					defaultValue={category?.slug}
					required
					maxLength={60}
				/>
			</div>
			<TextField
				name="description"
				scope={key}
				label={t("admin:category-description")}
				failure={failure}
				defaultValue={category?.description}
				maxLength={300}
			/>
			<div className="pair">
				<TextField
					name="hue"
					scope={key}
					type="number"
					label={t("admin:category-hue")}
					hint={t("admin:category-hue-hint")}
					failure={failure}
					defaultValue={category?.hue ?? (position * 67) % 360}
					min={0}
					max={359}
					required
				/>
				<TextField
					name="position"
					scope={key}
					type="number"
					label={t("admin:category-position")}
					failure={failure}
					defaultValue={position}
					min={0}
					required
				/>
				<Field name="readableBy" scope={key} label={t("admin:category-readable")} failure={failure}>
					{(attributes) => (
						<select {...attributes} defaultValue={failure?.values.readableBy ?? category?.readableBy}>
							{readers.map((choice) => (
								<option key={choice} value={choice}>
									{t(`admin:readable.${choice}`)}
								</option>
							))}
						</select>
					)}
				</Field>
				<Field name="postableBy" scope={key} label={t("admin:category-postable")} failure={failure}>
					{(attributes) => (
						<select {...attributes} defaultValue={failure?.values.postableBy ?? category?.postableBy}>
							{(["members", "staff"] as const).map((choice) => (
								<option key={choice} value={choice}>
									{t(`admin:postable.${choice}`)}
								</option>
							))}
						</select>
					)}
				</Field>
			</div>
			<label className="check">
				<input
					type="checkbox"
					name="preModerated"
					defaultChecked={failure ? failure.values.preModerated === "on" : category?.preModerated}
				/>{" "}
				{t("stewardship:category-pre-moderated")}
			</label>
			{category ? (
				<label className="check">
					<input type="checkbox" name="archived" defaultChecked={category.archivedAt !== null} />{" "}
					{t("admin:category-archived")}
				</label>
			) : null}
			<div className="form-actions">
				<button className="button" type="submit">
					{t("common:save")}
				</button>
			</div>
		</form>
	);
}
