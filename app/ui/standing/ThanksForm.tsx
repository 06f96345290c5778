import type { Failure } from "~/http/action-of.server";
import { TextField } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";

/** Thank somebody, or name the person of the week: whom, and for what. */
export function ThanksForm({
	intent,
	to,
	failure,
}: {
	intent: "thank" | "person";
	to: string;
	failure: Failure | null;
}) {
	const t = useTranslate();
	const own = failure?.values.intent === intent ? failure : null;
	const words = {
		thank: ["give", "give-hint", "button"],
		person: ["choose", "choose-hint", "choose-button"],
	} as const;
	const [title, hint, button] = words[intent];
	return (
		<form method="post" className="panel stack" data-once aria-labelledby={`${intent}-title`}>
			<h2 id={`${intent}-title`}>{t(`standing:thanks.${title}`)}</h2>
			<p className="hint">{t(`standing:thanks.${hint}`)}</p>
			<TextField
				name="handle"
				scope={intent}
				label={t("standing:thanks.handle")}
				failure={own}
				defaultValue={to}
				maxLength={40}
				autoComplete="off"
				required
			/>
			<TextField
				name="reason"
				scope={intent}
				label={t("standing:thanks.reason")}
				failure={own}
				maxLength={500}
				required
			/>
			<div className="form-actions">
				<button className="button" type="submit" name="intent" value={intent}>
					{t(`standing:thanks.${button}`)}
				</button>
			</div>
		</form>
	);
}
