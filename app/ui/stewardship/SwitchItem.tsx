import type { SwitchView } from "~/features/rules/index.server";
import { useForum, useTranslate } from "~/ui/forum-context";
import { Time } from "~/ui/Time";

interface SwitchItemProps {
	found: SwitchView & { endedAt?: Date };
	mayEnd: boolean;
}

/** What is or was switched on: what, where, until when, by whom and why. */
export function SwitchItem({ found, mayEnd }: SwitchItemProps) {
	const { brand, locale } = useForum();
	const t = useTranslate();
	const { id, kind, amount, reason, categoryName, threadId, threadTitle, startedBy, startedAt } = found;
	const format = new Intl.DateTimeFormat(locale, {
		dateStyle: "medium",
		timeStyle: "short",
		timeZone: brand.timeZone,
	});
	const end = format.format(new Date(found.endedAt ?? found.endsAt));
	return (
		<li className="switch-item">
			<div>
				<p>
					<strong>{t(`stewardship:switch-done.${kind}`, { count: amount })}</strong>{" "}
					{threadTitle ? (
						<a href={`/t/${threadId}`}>{t("stewardship:switch.in-thread", { title: threadTitle })}</a>
					) : categoryName ? (
						t("stewardship:switch.in-category", { name: categoryName })
					) : (
						t("stewardship:switch.everywhere")
					)}
				</p>
				{reason ? <p>{reason}</p> : null}
				<p className="hint">
					{t(found.endedAt ? "stewardship:switch.ended" : "stewardship:switch.ends", { time: end })} ·{" "}
					{startedBy}, <Time at={startedAt} />
				</p>
			</div>
			{mayEnd ? (
				<form method="post">
					<button className="button secondary" type="submit" name="end" value={id}>
						{t("stewardship:switch.end")}
					</button>
				</form>
			) : null}
		</li>
	);
}
