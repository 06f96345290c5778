import { type Queue, queues } from "~/features/moderation/contract";
import { EmptyState } from "~/ui/EmptyState";
import { useTranslate } from "~/ui/forum-context";
import { countText } from "./count-text";

/** Nothing waits here: said kindly, with the way to where something does. */
export function EmptyQueue({ queue, counts }: { queue: Queue; counts: Record<Queue, number> }) {
	const t = useTranslate();
	const [fullest] = queues.filter((one) => counts[one] > 0).sort((one, other) => counts[other] - counts[one]);
	return (
		<EmptyState icon={fullest ? "circle-check-big" : "sprout"} title={t(`desk:empty.${queue}`)}>
			<p>{t(fullest ? "desk:empty.elsewhere" : "desk:empty.nowhere")}</p>
			{fullest ? (
				<a className="button secondary" href={`/mod/${fullest}`}>
					{t(`moderation:queue.${fullest}`)} ({countText(counts[fullest])})
				</a>
			) : null}
		</EmptyState>
	);
}
