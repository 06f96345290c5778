import { algorithms } from "~/features/embed/contract";
import type { Failure } from "~/http/action-of.server";
import { Field, TextField } from "../Field";
import { useTranslate } from "../forum-context";

/** A new key; its public half is asked for where there is one. */
export function SsoKeyForm({ failure }: { failure: Failure | null }) {
	const t = useTranslate();
	return (
		<form method="post" className="panel" data-once>
			<h2>{t("embed:sso.new")}</h2>
			<TextField name="name" label={t("admin:api-key-name")} failure={failure} maxLength={80} />
			<Field name="algorithm" label={t("embed:sso.algorithm")} failure={failure}>
				{(attributes) => (
					<select {...attributes} defaultValue={failure?.values.algorithm ?? "HS256"}>
						{algorithms.map((algorithm) => (
							<option key={algorithm}>{algorithm}</option>
						))}
					</select>
				)}
			</Field>
			<Field
				name="publicKey"
				label={t("embed:sso.public-key")}
				hint={t("embed:sso.public-key-hint")}
				failure={failure}
			>
				{(attributes) => (
					<textarea {...attributes} rows={4} defaultValue={failure?.values.publicKey} spellCheck={false} />
				)}
			</Field>
			<div className="form-actions">
				<button className="button" type="submit">
					{t("embed:sso.create")}
				</button>
			</div>
		</form>
	);
}

/** Paste a token, and see what is wrong with it. It is not kept. */
export function DoctorForm() {
	const t = useTranslate();
	return (
		<form method="post" className="panel" data-once>
			<h2>{t("embed:doctor.title")}</h2>
			<Field name="token" label={t("embed:doctor.token")} hint={t("embed:doctor.hint")}>
				{(attributes) => <textarea {...attributes} rows={5} required spellCheck={false} autoComplete="off" />}
			</Field>
			<div className="form-actions">
				<button className="button" type="submit">
					{t("embed:doctor.examine")}
				</button>
			</div>
		</form>
	);
}
