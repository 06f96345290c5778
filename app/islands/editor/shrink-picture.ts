const SIDE = 1_600;
/** Smaller than this, and of a kind that the forum takes: it goes as it is. */
const SMALL = 1_000_000;
const TAKEN = ["image/png", "image/jpeg", "image/webp"];

/**
 * A photograph of a telephone is larger than the forum takes, and than anybody sees: the browser makes it as small as the
 * server would. What it cannot read goes as it is, and the server says what is wrong.
 */
export async function shrinkPicture(file: File): Promise<Blob> {
	if (TAKEN.includes(file.type) && file.size <= SMALL) return file;
	const picture = await createImageBitmap(file).catch(() => null);
	if (!picture) return file;
	const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
	const canvas = document.createElement("canvas");
	canvas.width = Math.max(1, Math.round(picture.width * scale));
	canvas.height = Math.max(1, Math.round(picture.height * scale));
	canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
	picture.close();
	// Photographs have nothing to see through; everything else may.
	const type = file.type === "image/jpeg" ? "image/jpeg" : "image/webp";
	return new Promise((made) => canvas.toBlob((blob) => made(blob ?? file), type, 0.9));
}
