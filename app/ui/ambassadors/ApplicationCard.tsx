import { noAmounts } from "~/features/ambassadors/contract";
import type { Application, Programme } from "~/features/ambassadors/index.server";
import type { Failure } from "~/http/action-of.server";
import { Day } from "~/ui/Day";
import { Field, TextField } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";
import { CriteriaBars } from "./CriteriaBars";
import { TierField } from "./TierField";
import { useTierName } from "./use-tier-name";

interface ApplicationCardProps {
	application: Application;
	programme: Programme;
	failure: Failure | null;
}

/** Somebody who wants in: what they did beside what is asked, what they answered, and the decision. */
export function ApplicationCard({ application, programme, failure }: ApplicationCardProps) {
	const t = useTranslate();
	const nameOf = useTierName();
	const { id, handle, name, tier, answers, measured, holds, sanctioned, appliedAt, laterUntil } = application;
	return (
		<article className="panel" aria-labelledby={`application-${id}`}>
			<h3 id={`application-${id}`}>
				<a href={`/m/${handle}`}>{name}</a>: {nameOf(tier)}
			</h3>
			<p className="post-facts">
				@{handle} · <Day at={appliedAt} />
				{laterUntil ? (
					<>
						{" · "}
						{t("ambassadors:admin.put-off")} <Day at={laterUntil} />
					</>
				) : null}
			</p>
			{sanctioned ? <p className="notice warn">{t("ambassadors:admin.sanctioned")}</p> : null}
			{holds ? null : <p className="notice">{t("ambassadors:admin.holds-not")}</p>}
			<CriteriaBars criteria={programme.tiers[tier - 1]?.criteria ?? noAmounts} measured={measured} />
			{answers.length > 0 ? (
				<dl className="answers">
					{answers.map(({ question, answer }) => (
						<div key={question}>
							<dt>{question}</dt>
							<dd>{answer || "–"}</dd>
						</div>
					))}
				</dl>
			) : null}
			<form method="post" className="stack" data-once>
				<input type="hidden" name="application" value={id} />
				<input type="hidden" name="version" value={application.version} />
				<TierField scope={`application-${id}`} tier={tier} failure={failure} />
				<Field
					name="reason"
					scope={`application-${id}`}
					label={t("ambassadors:admin.reason")}
					hint={t("ambassadors:admin.reason-hint")}
					failure={failure}
				>
					{(attributes) => (
						<textarea {...attributes} rows={2} maxLength={2_000} defaultValue={failure?.values.reason} />
					)}
				</Field>
				{holds && !failure?.fields.waived ? null : (
					<WaiveField scope={`application-${id}`} failure={failure} />
				)}
				<div className="form-actions">
					<button className="button" type="submit" name="outcome" value="approve">
						{t("ambassadors:admin.approve")}
					</button>
					<button className="button secondary" type="submit" name="outcome" value="later">
						{t("ambassadors:admin.later")}
					</button>
					<button className="button secondary" type="submit" name="outcome" value="decline">
						{t("ambassadors:admin.decline")}
					</button>
				</div>
			</form>
		</article>
	);
}

/** Why somebody gets or keeps a tier without what is asked. */
export function WaiveField({ scope, failure }: { scope: string; failure: Failure | null }) {
	const t = useTranslate();
	return (
		<TextField
			name="waived"
			scope={scope}
			label={t("ambassadors:admin.waived")}
			hint={t("ambassadors:admin.waived-hint")}
			failure={failure}
			maxLength={500}
		/>
	);
}
