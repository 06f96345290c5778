import { eased, noAmounts } from "~/features/ambassadors/contract";
import type { Programme, Term } from "~/features/ambassadors/index.server";
import type { Failure } from "~/http/action-of.server";
import { Day } from "~/ui/Day";
import { TextField } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";
import { WaiveField } from "./ApplicationCard";
import { CriteriaBars } from "./CriteriaBars";
import { useTierName } from "./use-tier-name";

interface TermCardProps {
	term: Term;
	programme: Programme;
	failure: Failure | null;
}

/** One ambassador: how far they are with staying, and what a manager can do. */
export function TermCard({ term, programme, failure }: TermCardProps) {
	const t = useTranslate();
	const nameOf = useTierName();
	const { id, handle, name, tier, state, pauseReason, endsAt, graceUntil, waived } = term;
	const begun = state !== "offered";
	return (
		<details className="panel" open={failure !== null || term.renewable}>
			<summary>
				<strong>{name}</strong>{" "}
				<span className="hint">
					{nameOf(tier)} · {t(`ambassadors:state.${pauseReason ?? state}`)}
					{endsAt ? (
						<>
							{" · "}
							{t("ambassadors:until")} <Day at={endsAt} />
						</>
					) : null}
				</span>
			</summary>
			<div className="stack">
				<p className="ways">
					<a href={`/m/${handle}`}>@{handle}</a>
					{begun ? <a href={`/m/${handle}/impact`}>{t("ambassadors:impact.link")}</a> : null}
				</p>
				{graceUntil && state === "grace" ? (
					<p className="notice warn">
						{t("ambassadors:admin.grace")} <Day at={graceUntil} />
					</p>
				) : null}
				{waived ? <p className="hint">{t("ambassadors:admin.was-waived", { reason: waived })}</p> : null}
				{begun ? (
					<>
						<CriteriaBars
							criteria={eased(programme.tiers[tier - 1]?.criteria ?? noAmounts)}
							measured={term.measured}
						/>
						<p className="hint">
							{t(term.qualifies ? "ambassadors:admin.qualifies" : "ambassadors:admin.qualifies-not")}
						</p>
					</>
				) : null}
				{term.renewable && endsAt ? <RenewForm term={term} failure={failure} /> : null}
				{pauseReason === "sanction" ? (
					<form method="post" className="form-actions" data-once>
						<input type="hidden" name="term" value={id} />
						<button className="button secondary" type="submit" name="intent" value="resume">
							{t("ambassadors:admin.resume")}
						</button>
					</form>
				) : null}
				<form method="post" className="stack" data-once>
					<input type="hidden" name="term" value={id} />
					<TextField
						name="reason"
						scope={`term-${id}`}
						label={t("ambassadors:admin.end-reason")}
						failure={failure?.values.intent === "end" ? failure : null}
						maxLength={500}
					/>
					<div className="form-actions">
						<button className="button secondary" type="submit" name="intent" value="end">
							{t(begun ? "ambassadors:admin.end" : "ambassadors:admin.take-back")}
						</button>
					</div>
				</form>
			</div>
		</details>
	);
}

function RenewForm({ term, failure }: { term: Term; failure: Failure | null }) {
	const t = useTranslate();
	return (
		<form method="post" className="stack" data-once>
			<input type="hidden" name="term" value={term.id} />
			<input type="hidden" name="endsAt" value={term.endsAt ? new Date(term.endsAt).toISOString() : ""} />
			{term.qualifies ? null : (
				<WaiveField scope={`term-${term.id}`} failure={failure?.values.intent === "renew" ? failure : null} />
			)}
			<div className="form-actions">
				<button className="button" type="submit" name="intent" value="renew">
					{t("ambassadors:admin.renew")}
				</button>
			</div>
		</form>
	);
}
