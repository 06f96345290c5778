interface PictureForm {
	take: (files: File[]) => Promise<void>;
	isWaiting: () => boolean;
	sayWaiting: () => void;
}

/** The editor's button takes the place of the plain field; what was chosen there already comes along. */
export function takePictureField(form: HTMLFormElement | null, pictures: PictureForm) {
	const plain = form?.querySelector("[data-picture-field]");
	const chosen = plain?.querySelector<HTMLInputElement>("input[type=file]")?.files ?? [];
	if (chosen.length > 0) void pictures.take([...chosen]);
	plain?.remove();
	// Captured, before others take the form for sent.
	form?.addEventListener(
		"submit",
		(event) => {
			if (!pictures.isWaiting()) return;
			event.preventDefault();
			event.stopImmediatePropagation();
			pictures.sayWaiting();
		},
		{ capture: true },
	);
}
