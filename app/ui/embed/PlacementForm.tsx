import { policies } from "~/features/embed/contract";
import type { Failure } from "~/http/action-of.server";
import { type Locale, locales } from "~/platform/identity";
import { TextField } from "../Field";
import { useTranslate } from "../forum-context";
import { languageNames } from "../language-names";
import { ChoiceField } from "./ChoiceField";

interface Given {
	title: string;
	locale: Locale | null;
	category: string;
	policy: (typeof policies)[number];
	guidelines: string;
	address: string | null;
	threadId: number | null;
}

interface PlacementFormProps {
	title: string;
	categories: { slug: string; name: string }[];
	failure: Failure | null;
	/** The one that is changed; a new one is asked for its key. */
	placement?: Given;
}

/** A place for a discussion, made before anybody has posted, or changed. */
export function PlacementForm({ title, categories, failure, placement }: PlacementFormProps) {
	const t = useTranslate();
	return (
		<form method="post" className="panel" data-once>
			<h2>{title}</h2>
			{placement ? null : (
				<TextField
					name="key"
					label={t("embed:placement.key")}
					hint={t("embed:placement.key-hint")}
					failure={failure}
					required
					maxLength={120}
					autoComplete="off"
				/>
			)}
			<TextField
				name="title"
				label={t("embed:placement.title")}
				failure={failure}
				defaultValue={placement?.title}
				maxLength={200}
			/>
			<TextField
				name="address"
				label={t("embed:placement.address")}
				failure={failure}
				defaultValue={placement?.address ?? ""}
				maxLength={2_000}
				inputMode="url"
			/>
			<TextField
				name="guidelines"
				label={t("embed:placement.guidelines")}
				failure={failure}
				defaultValue={placement?.guidelines}
				maxLength={300}
			/>
			<div className="pair">
				<ChoiceField
					name="category"
					label={t("embed:placement.category")}
					choices={categories.map(({ slug, name }) => [slug, name])}
					chosen={placement?.category || categories[0]?.slug}
					failure={failure}
				/>
				<ChoiceField
					name="policy"
					label={t("embed:placement.policy")}
					choices={policies.map((policy) => [policy, t(`embed:policy.${policy}`)])}
					chosen={placement?.policy ?? "open"}
					failure={failure}
				/>
				<ChoiceField
					name="locale"
					label={t("embed:placement.language")}
					choices={[
						["", t("embed:placement.as-page")],
						...locales.map((one) => [one, languageNames[one]] as const),
					]}
					chosen={placement?.locale ?? ""}
					failure={failure}
				/>
			</div>
			<TextField
				name="threadId"
				label={t("embed:placement.thread")}
				hint={t("embed:placement.thread-hint")}
				failure={failure}
				defaultValue={placement?.threadId ?? ""}
				inputMode="numeric"
				maxLength={12}
			/>
			<div className="form-actions">
				<button className="button" type="submit">
					{t("embed:placement.save")}
				</button>
			</div>
		</form>
	);
}
