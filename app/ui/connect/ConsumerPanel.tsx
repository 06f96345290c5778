import { type Passwords, ways } from "~/features/discourse-connect/contract";
import type { Failure } from "~/http/action-of.server";
import type { Brand } from "~/platform/identity";
import { Field, TextField } from "../Field";
import { useTranslate } from "../forum-context";

interface ConsumerPanelProps {
	brand: Pick<Brand, "origin">;
	consumer?: { address: string; passwords: Passwords };
	failure: Failure | null;
}

/** The site that signs members in: name it, change its secret, end it. */
export function ConsumerPanel({ brand, consumer, failure }: ConsumerPanelProps) {
	const t = useTranslate();
	return (
		<section className="panel">
			<h2>{t("connect:consumer.title")}</h2>
			<p className="hint">{t("connect:consumer.text")}</p>
			<p>
				{t("connect:consumer.answer")} <code>{`${brand.origin}/session/sso_login`}</code>
			</p>
			<form method="post" className="stack" data-once>
				<TextField
					name="address"
					label={t("connect:consumer.address")}
					hint={t("connect:consumer.address-hint")}
					failure={failure}
					defaultValue={consumer?.address}
					required
					maxLength={1000}
					autoComplete="off"
				/>
				<TextField
					name="sharedSecret"
					label={t("connect:secret")}
					hint={t(consumer ? "connect:secret-kept" : "connect:secret-hint")}
					failure={failure}
					scope="consumer"
					maxLength={200}
					autoComplete="off"
					spellCheck={false}
				/>
				{consumer ? (
					<label className="check">
						<input type="checkbox" name="renew" /> {t("connect:consumer.renew")}
					</label>
				) : null}
				<Field name="passwords" label={t("connect:consumer.passwords")} failure={failure}>
					{(attributes) => (
						<select {...attributes} defaultValue={failure?.values.passwords ?? consumer?.passwords}>
							{ways.map((way) => (
								<option key={way} value={way}>
									{t(`connect:passwords.${way}`)}
								</option>
							))}
						</select>
					)}
				</Field>
				<div className="form-actions">
					<button className="button" type="submit">
						{t("connect:consumer.save")}
					</button>
				</div>
			</form>
			{consumer ? (
				<form method="post">
					<button className="quiet-button" type="submit" name="end" value="on">
						{t("connect:consumer.end")}
					</button>
				</form>
			) : null}
		</section>
	);
}
