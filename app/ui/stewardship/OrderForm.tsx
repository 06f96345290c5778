import type { Failure } from "~/http/action-of.server";
import { Field, TextField } from "~/ui/Field";
import { useForum, useTranslate } from "~/ui/forum-context";

interface OrderFormProps {
	reasons: { code: string; name: string }[];
	failure: Failure | null;
}

/** An order of an authority against a post: it becomes a case before all others. */
export function OrderForm({ reasons, failure }: OrderFormProps) {
	const t = useTranslate();
	const { brand } = useForum();
	return (
		<form
			method="post"
			action="/admin/moderation/transparency"
			className="panel"
			aria-labelledby="order"
			data-once
		>
			<h2 id="order">{t("stewardship:order.title")}</h2>
			<p className="hint">{t("stewardship:order.text")}</p>
			<TextField
				name="location"
				label={t("stewardship:order.location")}
				failure={failure}
				placeholder={`${brand.origin}/t/…`}
				required
				maxLength={1000}
				autoComplete="off"
			/>
			<div className="pair">
				<TextField
					name="authority"
					label={t("stewardship:order.authority")}
					failure={failure}
					required
					maxLength={200}
				/>
				<Field name="reason" label={t("stewardship:order.reason")} failure={failure}>
					{(attributes) => (
						<select {...attributes} defaultValue={failure?.values.reason ?? "illegal"}>
							{reasons.map(({ code, name }) => (
								<option key={code} value={code}>
									{name}
								</option>
							))}
						</select>
					)}
				</Field>
			</div>
			<Field name="text" label={t("stewardship:order.words")} failure={failure}>
				{(attributes) => (
					<textarea {...attributes} rows={4} maxLength={4000} required defaultValue={failure?.values.text} />
				)}
			</Field>
			<div className="form-actions">
				<button className="button" type="submit">
					{t("stewardship:order.record")}
				</button>
			</div>
		</form>
	);
}
