import { elements, type FrameOptions, sorts, themes } from "~/embed/frame/frame-options";
import { formats, type SnippetFormat } from "~/embed/snippet";
import { locales } from "~/platform/identity";
import { TextField } from "../Field";
import { useTranslate } from "../forum-context";
import { languageNames } from "../language-names";
import { ChoiceField } from "./ChoiceField";

interface SnippetFormProps {
	format: SnippetFormat;
	placement: string;
	keys: string[];
	options: FrameOptions;
	categories: { slug: string; name: string }[];
}

/** What to embed, and how it looks: the answer shows the lines to copy and what they make. */
export function SnippetForm({ format, placement, keys, options, categories }: SnippetFormProps) {
	const t = useTranslate();
	const usual = ["", t("embed:choose.usual")] as const;
	return (
		<form method="get" action="/admin/embeds" className="panel" data-live="snippet">
			<h2>{t("embed:choose.title")}</h2>
			<div className="pair">
				<ChoiceField
					name="format"
					label={t("embed:choose.format")}
					choices={formats.map((one) => [one, t(`embed:choose.format-${one}`)])}
					chosen={format}
				/>
				<ChoiceField
					name="show"
					label={t("embed:choose.show")}
					choices={elements.map((one) => [one, t(`embed:choose.show-${one}`)])}
					chosen={options.show}
				/>
				<TextField
					name="key"
					label={t("embed:choose.key")}
					defaultValue={placement}
					list="placement-keys"
					maxLength={120}
					autoComplete="off"
				/>
				<datalist id="placement-keys">
					{keys.map((key) => (
						<option key={key} value={key} />
					))}
				</datalist>
				<ChoiceField
					name="category"
					label={t("embed:choose.category")}
					choices={[
						["", t("embed:choose.every-category")],
						...categories.map(({ slug, name }) => [slug, name] as const),
					]}
					chosen={options.category}
				/>
			</div>
			<details open={hasWishes(options)}>
				<summary>{t("embed:choose.more")}</summary>
				<div className="pair">
					<ChoiceField
						name="sort"
						label={t("embed:choose.sort")}
						choices={[usual, ...sorts.map((one) => [one, t(`embed:choose.sort-${one}`)] as const)]}
						chosen={options.sort}
					/>
					<ChoiceField
						name="locale"
						label={t("embed:choose.locale")}
						choices={[usual, ...locales.map((one) => [one, languageNames[one]] as const)]}
						chosen={options.locale}
					/>
					<ChoiceField
						name="theme"
						label={t("embed:choose.theme")}
						choices={themes.map((one) => [one, t(`embed:choose.theme-${one}`)])}
						chosen={options.theme ?? "auto"}
					/>
					<ChoiceField
						name="level"
						label={t("embed:choose.level")}
						choices={[usual, ...[1, 2, 3, 4, 5, 6].map((one) => [`${one}`, `h${one}`] as const)]}
						chosen={options.level === undefined ? "" : `${options.level}`}
					/>
					<TextField
						name="accent"
						label={t("embed:choose.accent")}
						hint={t("embed:choose.accent-hint")}
						defaultValue={options.accent}
						pattern="#[0-9a-fA-F]{6}"
						maxLength={7}
						autoComplete="off"
					/>
					<TextField
						name="radius"
						label={t("embed:choose.radius")}
						hint={t("embed:choose.radius-hint")}
						defaultValue={options.radius}
						type="number"
						min={0}
						max={32}
					/>
					<TextField
						name="size"
						label={t("embed:choose.size")}
						hint={t("embed:choose.size-hint")}
						defaultValue={options.size || undefined}
						type="number"
						min={8}
						max={32}
					/>
				</div>
			</details>
			<div className="form-actions">
				<button className="quiet-button" type="submit">
					{t("embed:choose.apply")}
				</button>
			</div>
		</form>
	);
}

/** What somebody asked for is in sight. */
const hasWishes = ({ show: _, category: __, ...wishes }: FrameOptions) =>
	Object.values(wishes).some((wish) => wish !== undefined);
