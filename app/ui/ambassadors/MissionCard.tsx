import type { Mission } from "~/features/ambassadors/index.server";
import type { Failure } from "~/http/action-of.server";
import { Day } from "~/ui/Day";
import { Field } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";
import { useTierName } from "./use-tier-name";

/** From the end of a day (UTC) back to a time that is the same day nearly everywhere. */
const LAST_DAY_MS = 13 * 3_600_000;

interface MissionCardProps {
	mission: Mission;
	/** Whether the reader is an ambassador. */
	takes: boolean;
	failure: Failure | null;
}

/** One mission: what it is, and what the reader can do with it now. */
export function MissionCard({ mission, takes, failure }: MissionCardProps) {
	const t = useTranslate();
	const { id, title, bodyHtml, task, open } = mission;
	return (
		<article className="panel" aria-labelledby={`mission-${id}`}>
			<h2 id={`mission-${id}`}>{title}</h2>
			<MissionFacts mission={mission} />
			<div className="prose" dangerouslySetInnerHTML={{ __html: bodyHtml }} />
			{task ? <p className="notice">{t(`ambassadors:task.${task.state}`)}</p> : null}
			{task?.note ? <blockquote className="message">{task.note}</blockquote> : null}
			{takes && task && task.state !== "accepted" ? (
				<HandInForm mission={id} task={task} failure={failure} />
			) : null}
			{takes && !task && open ? (
				<form method="post" className="form-actions" data-once>
					<input type="hidden" name="mission" value={id} />
					<button className="button" type="submit" name="intent" value="take">
						{t("ambassadors:take")}
					</button>
				</form>
			) : null}
		</article>
	);
}

export function MissionFacts({ mission: { tier, until, places, taken } }: { mission: Mission }) {
	const t = useTranslate();
	const nameOf = useTierName();
	return (
		<p className="post-facts">
			{t("ambassadors:from-tier", { tier: nameOf(tier) })} ·{" "}
			{places === null
				? t("ambassadors:taken", { count: taken })
				: t("ambassadors:places", { taken, places })}
			{until ? (
				<>
					{" · "}
					{t("ambassadors:until")} <Day at={new Date(new Date(until).getTime() - LAST_DAY_MS)} />
				</>
			) : null}
		</p>
	);
}

interface HandInFormProps {
	mission: number;
	task: NonNullable<Mission["task"]>;
	failure: Failure | null;
}

function HandInForm({ mission, task, failure }: HandInFormProps) {
	const t = useTranslate();
	const scope = String(mission);
	return (
		<form method="post" className="stack" data-once>
			<input type="hidden" name="mission" value={mission} />
			<Field name="evidence" scope={scope} label={t("ambassadors:evidence")} failure={failure}>
				{(attributes) => (
					<textarea
						{...attributes}
						rows={4}
						maxLength={4_000}
						defaultValue={failure?.values.evidence ?? task.evidence}
					/>
				)}
			</Field>
			<Field
				name="links"
				scope={scope}
				label={t("ambassadors:links")}
				hint={t("ambassadors:links-hint")}
				failure={failure}
			>
				{(attributes) => (
					<textarea {...attributes} rows={2} defaultValue={failure?.values.links ?? task.links.join("\n")} />
				)}
			</Field>
			<div className="form-actions">
				<button className="button" type="submit" name="intent" value="hand-in">
					{t("ambassadors:hand-in")}
				</button>
				<button className="button secondary" type="submit" name="intent" value="drop">
					{t("ambassadors:drop")}
				</button>
			</div>
		</form>
	);
}
