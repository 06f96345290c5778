import type { Mission } from "~/features/ambassadors/index.server";
import { useTranslate } from "~/ui/forum-context";
import { MissionFacts } from "./MissionCard";

/** A mission that runs, for those who set it. */
export function MissionRow({ mission }: { mission: Mission }) {
	const t = useTranslate();
	return (
		<article className="panel" aria-labelledby={`mission-${mission.id}`}>
			<h3 id={`mission-${mission.id}`}>{mission.title}</h3>
			<MissionFacts mission={mission} />
			<form method="post" className="form-actions" data-once>
				<input type="hidden" name="mission" value={mission.id} />
				<button className="button secondary" type="submit" name="intent" value="close">
					{t("ambassadors:desk.close")}
				</button>
			</form>
		</article>
	);
}
