/** The pictures among what is pasted or dropped. Text that brings a picture of itself, as office programs do, is text. */
export function pictureFiles(carried: DataTransfer | null): File[] {
	if (!carried || carried.getData("text/plain")) return [];
	return [...carried.files].filter(({ type }) => type.startsWith("image/"));
}
