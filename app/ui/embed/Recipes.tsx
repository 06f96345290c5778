import type { RecipeFacts } from "~/embed/recipes/recipe";
import { recipes } from "~/embed/recipes/recipes";
import { useTranslate } from "../forum-context";
import { Code } from "./Code";

/** What a brand's programmers put on their own server, with this forum's names filled in. */
export function Recipes({ facts }: { facts: RecipeFacts }) {
	const t = useTranslate();
	return (
		<section className="panel">
			<h2>{t("embed:recipes.title")}</h2>
			<p className="hint">{t("embed:recipes.text")}</p>
			{recipes.map(([language, recipe]) => (
				<details key={language}>
					<summary>{language}</summary>
					<Code text={recipe(facts)} />
				</details>
			))}
			<h3>{t("embed:recipes.page")}</h3>
			<Code
				text={`document.querySelector("folkmoot-discussion").getToken = () =>\n\tfetch("/forum-token").then((answer) => (answer.ok ? answer.text() : null));`}
			/>
		</section>
	);
}
