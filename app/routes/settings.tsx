import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { profile } from "~/features/members/contract";
import { findMember, updateProfile } from "~/features/members/index.server";
import { kinds, mailPreferences } from "~/features/notifications/contract";
import { readPreferences, savePreferences } from "~/features/notifications/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { DomainError } from "~/platform/errors";
import { translator } from "~/platform/i18n/translate";
import { locales } from "~/platform/identity";
import { parseInput } from "~/platform/parse-input";
import { AvatarPanel } from "~/ui/AvatarPanel";
import { Field, FormProblem, TextField } from "~/ui/Field";
import { failureOf } from "~/ui/failure-of";
import { useTranslate } from "~/ui/forum-context";
import { languageNames } from "~/ui/language-names";

export const loader = loaderOf(async (ctx, { url }) => {
	if (!ctx.actor) throw new DomainError("forbidden", "errors:sign-in-first");
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("account:settings-title"),
		member: await findMember(ctx, ctx.actor.handle),
		locale: ctx.actor.locale,
		preferences: await readPreferences(ctx),
		saved: url.searchParams.has("saved"),
	};
});

export const action = actionOf(async (ctx, { fields }) => {
	await updateProfile(ctx, parseInput(profile, fields));
	await savePreferences(ctx, parseInput(mailPreferences, fields));
	return redirect("/settings?saved", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function Settings() {
	const { title, member, locale, preferences, saved } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	return (
		<div className="page narrow">
			<h1>{title}</h1>
			{saved && !failure ? (
				<p className="notice good" role="status">
					{t("common:saved")}
				</p>
			) : null}
			<FormProblem failure={failure} />
			<AvatarPanel member={member} failure={null} />
			<form method="post" className="stack" data-once>
				<section className="panel">
					<h2>{t("account:profile-title")}</h2>
					<TextField
						name="displayName"
						label={t("account:display-name")}
						failure={failure}
						defaultValue={member.displayName}
						required
						maxLength={60}
					/>
					<Field name="bio" label={t("account:bio")} hint={t("account:bio-hint")} failure={failure}>
						{(attributes) => (
							<textarea
								{...attributes}
								rows={4}
								maxLength={1000}
								defaultValue={failure?.values.bio ?? member.bio}
							/>
						)}
					</Field>
					<Field name="locale" label={t("account:locale")} failure={failure}>
						{(attributes) => (
							<select {...attributes} defaultValue={failure?.values.locale ?? locale ?? ""}>
								<option value="">{t("account:locale-browser")}</option>
								{locales.map((choice) => (
									<option key={choice} value={choice}>
										{languageNames[choice]}
									</option>
								))}
							</select>
						)}
					</Field>
				</section>
				<fieldset className="panel">
					<legend>
						<h2>{t("account:mail-title")}</h2>
					</legend>
					<p className="hint">{t("account:mail-text")}</p>
					{kinds.map((kind) => (
						<label className="check" key={kind}>
							<input type="checkbox" name={`mail-${kind}`} defaultChecked={preferences[kind]} />{" "}
							{t(`account:mail-kind.${kind}`)}
						</label>
					))}
				</fieldset>
				<div className="form-actions">
					<button className="button" type="submit">
						{t("common:save")}
					</button>
				</div>
			</form>
			<p className="hint">
				{t("account:erasure.settings")} <a href="/settings/membership">{t("account:erasure.link")}</a>
			</p>
		</div>
	);
}
