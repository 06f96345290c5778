import { Field } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";
import type { CasePageProps } from "./CasePage";
import { Key } from "./Key";
import { OutcomeChoice } from "./OutcomeChoice";
import { SanctionFields } from "./SanctionFields";

/** What takes something from the author, or judges an appeal: with a reason, in words that the author will read. */
export function DecisionForm({ found, choices, failure }: CasePageProps) {
	const t = useTranslate();
	const typed = failure?.values ?? {};
	const isAppeal = found.kind === "appeal";
	const suggested = typed.reason ?? mostReported(found.reports) ?? "";
	const message = typed.message ?? choices.find(({ code }) => code === suggested)?.message ?? "";
	return (
		<form
			method="post"
			action={`/mod/cases/${found.id}/decisions`}
			className="decision-form"
			data-desk
			data-decision
		>
			<input type="hidden" name="revision" value={found.post.revision} />
			<input type="hidden" name="queue" value={found.queue} />
			<OutcomeChoice kind={found.kind} failure={failure} />
			{isAppeal ? null : (
				<Field name="reason" label={t("desk:reason")} failure={failure}>
					{(attributes) => (
						<select {...attributes} defaultValue={suggested} data-reason>
							<option value="">{t("desk:choose-reason")}</option>
							{choices.map(({ code, label, clause, message: text }) => (
								<option key={code} value={code} data-message={text}>
									{clause ? `${label} (${clause})` : label}
								</option>
							))}
						</select>
					)}
				</Field>
			)}
			{isAppeal ? null : (
				<>
					<div className="for-return">
						<Field name="passage" label={t("desk:passage")} hint={t("desk:passage-hint")} failure={failure}>
							{(attributes) => (
								<textarea
									{...attributes}
									rows={2}
									maxLength={1_000}
									defaultValue={typed.passage}
									data-passage
								/>
							)}
						</Field>
					</div>
					<SanctionFields failure={failure} />
				</>
			)}
			<Field
				name="message"
				label={t(isAppeal ? "desk:appeal.reasons" : "desk:message-label")}
				failure={failure}
				hint={isAppeal ? undefined : t("desk:message-hint")}
			>
				{(attributes) => (
					<textarea
						{...attributes}
						rows={isAppeal ? 4 : 3}
						maxLength={4_000}
						defaultValue={isAppeal ? typed.message : message}
						data-message
					/>
				)}
			</Field>
			<Field name="note" label={t("desk:note-label")} failure={failure}>
				{(attributes) => <textarea {...attributes} rows={1} maxLength={2_000} defaultValue={typed.note} />}
			</Field>
			<button className="button" type="submit">
				{t("desk:decide")} <Key name="Ctrl ⏎" />
			</button>
		</form>
	);
}

/** The reason that most reports gave, the first among equals. */
function mostReported(reports: CasePageProps["found"]["reports"]): string | undefined {
	const counts = new Map<string, number>();
	for (const { reason } of reports) counts.set(reason, (counts.get(reason) ?? 0) + 1);
	return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}
