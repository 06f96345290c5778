import type { Entry } from "~/features/standing/index.server";
import { useTranslate } from "~/ui/forum-context";
import { Time } from "~/ui/Time";

/** What moves credit and no points. */
const ofCredit: ReadonlySet<Entry["cause"]> = new Set(["vested", "spent", "refunded", "granted"]);

/** The books in words, newest first. */
export function EntryList({ entries }: { entries: Entry[] }) {
	const t = useTranslate();
	return (
		<ol className="entry-list">
			{entries.map((entry) => (
				<li key={entry.id}>
					<strong className="amount">
						{signed(ofCredit.has(entry.cause) ? entry.credit : entry.amount)}
					</strong>
					<div>
						<p>
							{t(`standing:rules.${entry.rule}`)}
							{entry.thread ? (
								<>
									{" "}
									{t("standing:about")} <a href={entry.thread.path}>{entry.thread.title}</a>
								</>
							) : null}
							{entry.from ? ` ${t("standing:from", { name: entry.from.name })}` : null}
						</p>
						<Remark entry={entry} />
						<p className="post-facts">
							<Time at={entry.at} />
							{entry.rule === "reward" || entry.rule === "referral"
								? null
								: ` · ${t("standing:version", { version: entry.ruleVersion })}`}
						</p>
					</div>
				</li>
			))}
		</ol>
	);
}

/** Why it is less than the rule says, or why it changed. */
function Remark({ entry: { cause, reason, state } }: { entry: Entry }) {
	const t = useTranslate();
	const words = [
		cause === "awarded" ? null : t(`standing:cause.${cause}`),
		state === "refused" ? t("standing:refused") : reason === "" ? null : t(`standing:reason.${reason}`),
	].filter(Boolean);
	return words.length > 0 ? <p className="hint">{words.join(" ")}</p> : null;
}

const signed = (amount: number) => (amount > 0 ? `+${amount}` : amount < 0 ? `−${-amount}` : "0");
