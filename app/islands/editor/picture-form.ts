import type { Editor } from "@tiptap/core";
import { insertPicture } from "./insert-picture";
import { pictureParts } from "./picture-parts";
import { goOnAfterPicture, selectedPicture } from "./selected-picture";
import { sendPicture } from "./send-picture";

/** Takes pictures for the text and asks what they show, under the toolbar. Errors are said there; the text stays. */
export function createPictureForm(editor: Editor, label: (key: string) => string) {
	const { place, chooser, input, apply, remove, words, state, problem } = pictureParts(label);
	let waiting = 0;

	const ask = (said: string) => {
		input.value = said;
		words.hidden = false;
		input.focus();
	};
	const close = () => {
		words.hidden = true;
		state.textContent = "";
		goOnAfterPicture(editor);
	};
	const say = (text: string, wrong = "") => {
		state.textContent = text;
		problem.textContent = wrong;
	};
	const take = async (files: File[]) => {
		waiting += 1;
		say(label("pictureSending"));
		for (const file of files) {
			const sent = await sendPicture(file);
			if ("words" in sent) {
				waiting -= 1;
				return say("", sent.words || label("pictureFailed"));
			}
			insertPicture(editor, sent.id);
		}
		waiting -= 1;
		say(label("pictureAdded"));
		ask("");
	};
	const setWords = () => {
		if (selectedPicture(editor) !== null)
			editor.commands.updateAttributes("image", { alt: input.value.trim() });
		close();
	};

	chooser.addEventListener("change", () => {
		const files = [...(chooser.files ?? [])];
		chooser.value = "";
		if (files.length > 0) void take(files);
	});
	apply.addEventListener("click", setWords);
	remove.addEventListener("click", () => {
		if (selectedPicture(editor) !== null) editor.commands.deleteSelection();
		close();
	});
	words.addEventListener("keydown", (event) => {
		if (event.key === "Escape") close();
		else if (event.key === "Enter" && event.target === input) setWords();
		else return;
		event.preventDefault();
		event.stopPropagation();
	});
	return {
		place,
		take,
		/** What the selected picture shows, or another picture. */
		open() {
			const said = selectedPicture(editor);
			if (said === null) chooser.click();
			else ask(said);
		},
		/** A text that is sent now would lack what is still on its way. */
		isWaiting: () => waiting > 0,
		sayWaiting: () => say(label("pictureSending")),
	};
}
