import type { Failure } from "~/http/action-of.server";
import { Field } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";
import { PictureField } from "./PictureField";

interface ComposerProps {
	label: string;
	placeholder?: string;
	failure?: Failure | null;
	/** Markdown for the plain field. */
	markdown?: string;
	/** Tiptap JSON for the editor. */
	document?: string;
	rows?: number;
	/** False where a text has none. */
	pictures?: boolean;
}

const labelKeys = [
	"bold",
	"italic",
	"strike",
	"code",
	"codeBlock",
	"quote",
	"bulletList",
	"orderedList",
	"link",
	"heading2",
	"heading3",
	"undo",
	"redo",
	"linkPrompt",
	"linkApply",
	"linkRemove",
	"linkInvalid",
	"mentionHint",
] as const;
const pictureKeys = [
	"picture",
	"pictureSending",
	"pictureAdded",
	"pictureAlt",
	"pictureAltHint",
	"pictureApply",
	"pictureRemove",
	"pictureFailed",
] as const;

/** A text field in Markdown that becomes the rich editor where JavaScript runs. */
export function Composer({
	label,
	placeholder,
	failure,
	markdown = "",
	document = "",
	rows = 7,
	pictures = true,
}: ComposerProps) {
	const t = useTranslate();
	const keys = pictures ? [...labelKeys, ...pictureKeys] : labelKeys;
	const labels = Object.fromEntries(keys.map((key) => [key, t(`forum:editor.${key}`)]));
	const start = failure
		? { markdown: failure.values.body || markdown, document: failure.values.bodyDocument ?? "" }
		: { markdown, document };
	const text = (
		<Field
			name="body"
			label={label}
			hint={<span data-markdown-hint>{t("forum:markdown-hint")}</span>}
			failure={failure && ofEitherText(failure)}
		>
			{(attributes) => (
				<>
					<textarea
						{...attributes}
						rows={rows}
						placeholder={placeholder}
						data-editor
						data-label-id="field-body-label"
						data-placeholder={placeholder}
						data-labels={JSON.stringify(labels)}
						defaultValue={start.markdown}
					/>
					{/* Empty until the editor runs: without JavaScript the Markdown above is what counts. */}
					<input type="hidden" name="bodyDocument" data-document={start.document || undefined} />
				</>
			)}
		</Field>
	);
	return pictures ? (
		<>
			{text}
			<PictureField failure={failure} />
		</>
	) : (
		text
	);
}

/** What is wrong with what the editor wrote is said by the field that is seen. */
function ofEitherText(failure: Failure): Failure {
	const problem = failure.fields.body ?? failure.fields.bodyDocument;
	return problem ? { ...failure, fields: { ...failure.fields, body: problem } } : failure;
}

/** Where the state of a draft is said. */
export function DraftState() {
	const t = useTranslate();
	return (
		<span
			className="draft-state"
			data-draft-state
			data-saving={t("forum:draft.saving")}
			data-saved={t("forum:draft.saved")}
			data-failed={t("forum:draft.failed")}
			role="status"
		/>
	);
}
