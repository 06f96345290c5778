import type { RulesView } from "~/features/rules/index.server";
import { useTranslate } from "./forum-context";

/** What was added to a text and taken out of it, said in words and not by colour alone. */
export function ChangedLines({ lines }: { lines: RulesView["changedLines"] }) {
	const t = useTranslate();
	return (
		<div className="changed-lines">
			{lines.map(({ added, text }, position) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: the same line may change twice, and nothing is reordered
				<p key={position}>
					<strong>{t(added ? "account:rules-added" : "account:rules-taken-out")}</strong>{" "}
					{added ? <ins>{text}</ins> : <del>{text}</del>}
				</p>
			))}
		</div>
	);
}
