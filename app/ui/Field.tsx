import type { InputHTMLAttributes, ReactNode } from "react";
import type { Failure } from "~/http/action-of.server";
import type { Sentence } from "~/platform/errors";
import { useTranslate } from "./forum-context";

/** An error sentence in the reader's language. */
export function useSentence() {
	const t = useTranslate() as unknown as (key: string, params?: object) => string;
	return ({ key, params }: Sentence) =>
		t(
			key,
			params && "max" in params
				? { ...params, count: Number(params.max) }
				: params && "min" in params
					? { ...params, count: Number(params.min) }
					: params,
		);
}

/** What is wrong with a field, or with the first wrong part of it: of a list, say. */
function problemOf(failure: Failure | null | undefined, name: string): Sentence | undefined {
	if (!failure) return undefined;
	const part = Object.keys(failure.fields).find((path) => path.startsWith(`${name}.`));
	return failure.fields[name] ?? (part === undefined ? undefined : failure.fields[part]);
}

/** The sentence by a field that fails, for controls that are more than one. */
export function FieldProblem({ name, failure, id }: { name: string; failure?: Failure | null; id?: string }) {
	const say = useSentence();
	const problem = problemOf(failure, name);
	return problem ? (
		<p className="problem" id={id}>
			{say(problem)}
		</p>
	) : null;
}

interface FrameProps {
	name: string;
	label: string;
	hint?: ReactNode;
	failure?: Failure | null;
	/** Tells fields of the same name apart where a page has several forms. */
	scope?: string;
	children: (attributes: {
		id: string;
		name: string;
		"aria-describedby"?: string;
		"aria-invalid"?: true;
	}) => ReactNode;
}

/** Label, hint and error around any control, tied together for assistive technology. */
export function Field({ name, label, hint, failure, scope, children }: FrameProps) {
	const problem = problemOf(failure, name);
	const id = `field-${name}${scope ? `-${scope}` : ""}`;
	const describedBy =
		[problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(" ") || undefined;
	return (
		<div className="field">
			<label htmlFor={id} id={`${id}-label`}>
				{label}
			</label>
			{hint ? (
				<p className="hint" id={`${id}-hint`}>
					{hint}
				</p>
			) : null}
			{children({ id, name, "aria-describedby": describedBy, "aria-invalid": problem ? true : undefined })}
			<FieldProblem name={name} failure={failure} id={`${id}-problem`} />
		</div>
	);
}

type TextFieldProps = Omit<FrameProps, "children"> & Omit<InputHTMLAttributes<HTMLInputElement>, "name">;

/** A one-line field that keeps what was typed when the form comes back. */
export function TextField({ name, label, hint, failure, scope, defaultValue, ...input }: TextFieldProps) {
	return (
		<Field name={name} label={label} hint={hint} failure={failure} scope={scope}>
			{(attributes) => (
				<input {...attributes} defaultValue={failure?.values[name] ?? defaultValue} {...input} />
			)}
		</Field>
	);
}

/** What is wrong with the form as a whole; read out when the page opens. */
export function FormProblem({ failure }: { failure?: Failure | null }) {
	const say = useSentence();
	if (!failure) return null;
	return (
		<div className="notice danger" role="alert">
			{say(failure.sentence)}
		</div>
	);
}
