import type { LoadedRehearsal } from "~/http/stewardship/load-rehearsal.server";
import { useTranslate } from "~/ui/forum-context";
import { RehearsalExample } from "./RehearsalExample";
import { RehearsalFigures } from "./RehearsalFigures";
import { RehearsalProgress } from "./RehearsalProgress";
import { SwitchOnForm } from "./SwitchOnForm";

/** A rehearsal while it runs and afterwards. What changes is read out to people who do not see it. */
export function RehearsalPanel({ loaded }: { loaded: LoadedRehearsal }) {
	const t = useTranslate();
	const { rehearsal } = loaded;
	const { state, checked, postCount, examples, caught, failure } = rehearsal;
	const runs = state === "waiting" || state === "running";
	return (
		<>
			<section className="panel" data-progress={runs ? "" : undefined} aria-live="polite">
				{runs ? (
					<RehearsalProgress checked={checked} postCount={postCount} path={loaded.path} />
				) : state === "failed" ? (
					<p>{t(`stewardship:rehearsal.failed-${failure === "unanswered" ? "unanswered" : "unexpected"}`)}</p>
				) : (
					<RehearsalFigures rehearsal={rehearsal} />
				)}
			</section>
			<div data-progress-rest>
				{runs ? null : (
					<div className="stack">
						{state === "done" ? (
							<SwitchOnForm
								ruleId={loaded.ruleId}
								name={loaded.name}
								editPath={loaded.editPath}
								isOutdated={loaded.isOutdated}
							/>
						) : (
							<p>
								<a className="button secondary" href={loaded.editPath}>
									{t("stewardship:rehearsal.change")}
								</a>
							</p>
						)}
						{examples.length > 0 ? (
							<section className="stack" aria-labelledby="examples">
								<h2 id="examples">
									{t("stewardship:rehearsal.examples", { count: examples.length, caught })}
								</h2>
								<ul className="examples">
									{examples.map((example) => (
										<RehearsalExample key={example.postId} example={example} />
									))}
								</ul>
							</section>
						) : null}
					</div>
				)}
			</div>
		</>
	);
}
