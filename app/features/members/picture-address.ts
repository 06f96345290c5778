/** The address of a picture as somebody's host gives it; null for anything that is none. Whether it may be asked is another question. */
export const readPictureAddress = (value: unknown): string | null =>
	typeof value === "string" && value.length <= 2_000 && /^https?:\/\//i.test(value) && URL.canParse(value)
		? value
		: null;
