import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { brandSettings, fonts } from "~/features/brands/contract";
import { updateBrand } from "~/features/brands/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { requireOwner } from "~/http/require-owner.server";
import { translator } from "~/platform/i18n/translate";
import { locales } from "~/platform/identity";
import { parseInput } from "~/platform/parse-input";
import adminStyles from "~/styles/admin.css?url";
import { AdminPage } from "~/ui/AdminPage";
import { Field, TextField } from "~/ui/Field";
import { failureOf } from "~/ui/failure-of";
import { useForum, useTranslate } from "~/ui/forum-context";
import { LogoPanel } from "~/ui/LogoPanel";
import { languageNames } from "~/ui/language-names";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: adminStyles }];

export const loader = loaderOf(async (ctx, { url }) => {
	requireOwner(ctx);
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("admin:theme-title"),
		saved: url.searchParams.has("saved"),
		zones: Intl.supportedValuesOf("timeZone"),
	};
});

export const action = actionOf(async (ctx, { fields }) => {
	requireOwner(ctx);
	await updateBrand(ctx, parseInput(brandSettings, fields));
	return redirect("/admin?saved", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function Theme() {
	const { title, saved, zones } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const { brand } = useForum();
	const t = useTranslate();
	return (
		<AdminPage title={title} text={t("admin:theme-text")} saved={saved} failure={failure}>
			<form method="post" className="panel" data-theme-form data-once>
				<TextField
					name="name"
					label={t("admin:name")}
					failure={failure}
					defaultValue={brand.name}
					required
					maxLength={80}
				/>
				<TextField
					name="tagline"
					label={t("admin:tagline")}
					hint={t("admin:tagline-hint")}
					failure={failure}
					defaultValue={brand.tagline}
					maxLength={200}
				/>
				<div className="pair">
					<TextField
						name="accent"
						type="color"
						label={t("admin:accent")}
						failure={failure}
						defaultValue={brand.accent}
					/>
					<TextField
						name="accentDark"
						type="color"
						label={t("admin:accentDark")}
						failure={failure}
						defaultValue={brand.accentDark}
					/>
					<TextField
						name="radius"
						type="number"
						label={t("admin:radius")}
						failure={failure}
						defaultValue={brand.radius}
						min={0}
						max={24}
						required
					/>
					<Field name="font" label={t("admin:font")} failure={failure}>
						{(attributes) => (
							<select {...attributes} defaultValue={failure?.values.font ?? brand.font}>
								{fonts.map((font) => (
									<option key={font} value={font}>
										{t(`admin:fonts.${font}`)}
									</option>
								))}
							</select>
						)}
					</Field>
				</div>
				<div className="theme-preview" data-theme-preview data-font={brand.font}>
					{(["light", "dark"] as const).map((scheme) => (
						<div className={scheme} key={scheme}>
							<strong>{brand.name}</strong>
							<span className="sample-link">{t("admin:preview-link")}</span>
							<span className="sample-button">{t("admin:preview-button")}</span>
						</div>
					))}
				</div>
				<div className="pair">
					<Field name="locale" label={t("admin:locale")} hint={t("admin:locale-hint")} failure={failure}>
						{(attributes) => (
							<select {...attributes} defaultValue={failure?.values.locale ?? brand.locale}>
								{locales.map((locale) => (
									<option key={locale} value={locale}>
										{languageNames[locale]}
									</option>
								))}
							</select>
						)}
					</Field>
					<TextField
						name="timeZone"
						label={t("admin:time-zone")}
						failure={failure}
						defaultValue={brand.timeZone}
						list="time-zones"
						required
					/>
					<datalist id="time-zones">
						{zones.map((zone) => (
							<option key={zone} value={zone} />
						))}
					</datalist>
				</div>
				<div className="form-actions">
					<button className="button" type="submit">
						{t("common:save")}
					</button>
				</div>
			</form>
			<LogoPanel failure={null} />
		</AdminPage>
	);
}
