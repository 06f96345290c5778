import type { StatementView } from "~/features/moderation/index.server";
import { useTranslate } from "~/ui/forum-context";
import { Time } from "~/ui/Time";
import { AppealForm } from "./AppealForm";

interface RedressProps {
	statement: StatementView;
	sentences: string[];
}

/** How to object, or what became of it. */
export function Redress({ statement, sentences }: RedressProps) {
	const t = useTranslate();
	const { appeal, canAppeal } = statement;
	const [inTheForum, outside] = sentences;
	return (
		<section className="panel" id="appeal" aria-labelledby="redress-title">
			<h2 id="redress-title">{t("decisions:redress.title")}</h2>
			{appeal ? <AppealState appeal={appeal} /> : null}
			{canAppeal ? <p>{inTheForum}</p> : null}
			{!appeal && !canAppeal ? <p>{t("decisions:appeal.late")}</p> : null}
			{canAppeal ? <AppealForm statementId={statement.id} failure={null} /> : null}
			{statement.overturned ? null : <p className="hint">{outside}</p>}
		</section>
	);
}

/** That it was overturned is said above everything else. */
function AppealState({ appeal }: { appeal: NonNullable<StatementView["appeal"]> }) {
	const t = useTranslate();
	const { outcome, reasons, text, appealedAt } = appeal;
	return (
		<>
			{outcome === "overturned" ? null : (
				<p className={outcome ? "notice warn" : "notice"} role="status">
					{t(`decisions:appeal.${outcome ?? "waits"}`)}
				</p>
			)}
			{reasons ? (
				<div>
					<h3>{t("decisions:appeal.reasons")}</h3>
					<p className="said">{reasons}</p>
				</div>
			) : null}
			<div>
				<h3>{t("decisions:appeal.yours")}</h3>
				<p className="post-facts">
					<Time at={appealedAt} />
				</p>
				<p className="said">{text}</p>
			</div>
		</>
	);
}
