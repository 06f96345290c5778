import { kinds } from "~/features/threads/contract";
import type { CategoryView } from "~/features/threads/index.server";
import type { Failure } from "~/http/action-of.server";
import { Field, FieldProblem, FormProblem, TextField } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";
import { Icon } from "~/ui/Icon";
import { Composer, DraftState } from "./Composer";

interface NewThreadFormProps {
	categories: CategoryView[];
	chosen: number | null;
	/** What a link to this page has filled in. */
	wish: { kind: string | null; title: string | null };
	draft: { title: string; body: string; bodyDocument: string } | null;
	failure: Failure | null;
}

const icons = {
	discussion: "message-square-text",
	question: "circle-question-mark",
	idea: "lightbulb",
} as const;

export function NewThreadForm({ categories, chosen, wish, draft, failure }: NewThreadFormProps) {
	const t = useTranslate();
	const kind = failure?.values.kind ?? kinds.find((one) => one === wish.kind) ?? "discussion";
	return (
		<div className="page narrow">
			<h1>{t("forum:new-thread")}</h1>
			<FormProblem failure={failure} />
			<form method="post" encType="multipart/form-data" className="stack" data-draft="new-thread" data-once>
				<fieldset className="choices">
					<legend>{t("forum:kind-question")}</legend>
					{kinds.map((choice) => (
						<label key={choice}>
							<input type="radio" name="kind" value={choice} defaultChecked={choice === kind} />
							<span>
								<Icon name={icons[choice]} /> <strong>{t(`forum:kind.${choice}`)}</strong>
								<small>{t(`forum:kind-hint.${choice}`)}</small>
							</span>
						</label>
					))}
					<FieldProblem name="kind" failure={failure} />
				</fieldset>
				<Field name="categoryId" label={t("forum:category")} failure={failure}>
					{(attributes) => (
						<select
							{...attributes}
							defaultValue={failure?.values.categoryId ?? chosen ?? usual(categories)}
							required
						>
							{categories.map(({ id, name }) => (
								<option key={id} value={id}>
									{name}
								</option>
							))}
						</select>
					)}
				</Field>
				<TextField
					name="title"
					label={t("forum:title")}
					hint={t("forum:title-hint")}
					failure={failure}
					defaultValue={wish.title ?? draft?.title}
					required
					maxLength={200}
					autoComplete="off"
				/>
				<section className="similar" data-similar hidden aria-live="polite" aria-label={t("search:similar")}>
					<h2>{t("search:similar")}</h2>
					<p className="hint">{t("search:similar-text")}</p>
					<ul />
				</section>
				<Composer
					label={t("forum:text")}
					placeholder={t("forum:text-placeholder")}
					failure={failure}
					markdown={draft?.body}
					document={draft?.bodyDocument}
					rows={10}
				/>
				<TextField
					name="tags"
					label={t("forum:tags")}
					hint={t("forum:tags-hint")}
					failure={failure}
					autoComplete="off"
				/>
				<div className="form-actions">
					<button className="button" type="submit">
						{t("forum:publish")}
					</button>
					<DraftState />
				</div>
			</form>
		</div>
	);
}

/** Staff seldom announce: the first category that members use. */
const usual = (categories: CategoryView[]) =>
	(categories.find(({ postableBy }) => postableBy === "members") ?? categories[0])?.id;
