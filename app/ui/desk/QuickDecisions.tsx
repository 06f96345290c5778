import type { CaseView } from "~/features/moderation/index.server";
import { useTranslate } from "~/ui/forum-context";
import { Icon } from "~/ui/Icon";
import { Key } from "./Key";
import { outcomeKeys } from "./keys";

/** What takes nothing from anybody is decided at once. */
export function QuickDecisions({ found }: { found: CaseView }) {
	const t = useTranslate();
	const waits = found.post.visibility === "held" || found.post.visibility === "returned";
	return (
		<form
			method="post"
			action={`/mod/cases/${found.id}/decisions`}
			className="quick-decisions"
			id="quick-decisions"
			data-desk
		>
			<input type="hidden" name="revision" value={found.post.revision} />
			<input type="hidden" name="queue" value={found.queue} />
			<button
				className="button"
				type="submit"
				name="outcome"
				value="approve"
				data-key={outcomeKeys.approve}
				aria-keyshortcuts={outcomeKeys.approve}
			>
				<Icon name="check" /> {t("moderation:outcome.approve")} <Key name={outcomeKeys.approve} />
			</button>
			{waits ? null : (
				<button
					className="button secondary"
					type="submit"
					name="outcome"
					value="no-action"
					data-key={outcomeKeys["no-action"]}
					aria-keyshortcuts={outcomeKeys["no-action"]}
				>
					{t("moderation:outcome.no-action")} <Key name={outcomeKeys["no-action"]} />
				</button>
			)}
		</form>
	);
}
