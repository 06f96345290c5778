import type { Failure } from "~/http/action-of.server";
import { Field } from "./Field";
import { useForum, useTranslate } from "./forum-context";

/** The brand's picture: set, replace, remove. */
export function LogoPanel({ failure }: { failure: Failure | null }) {
	const t = useTranslate();
	const { brand } = useForum();
	return (
		<section className="panel">
			<h2>{t("admin:logo-title")}</h2>
			{brand.logoUrl ? <img src={brand.logoUrl} alt={brand.name} height="48" /> : null}
			<form method="post" action="/admin/logo" encType="multipart/form-data" className="stack" data-once>
				<Field name="logo" label={t("admin:logo")} hint={t("admin:logo-hint")} failure={failure}>
					{(attributes) => <input {...attributes} type="file" accept="image/png,image/jpeg,image/webp" />}
				</Field>
				<div className="form-actions">
					<button className="button" type="submit">
						{t("admin:logo-set")}
					</button>
					{brand.logoUrl ? (
						<button className="button secondary" type="submit" name="remove" value="on">
							{t("admin:logo-remove")}
						</button>
					) : null}
				</div>
			</form>
		</section>
	);
}
