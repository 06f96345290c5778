const cyrillic: Record<string, string> = Object.fromEntries(
	"а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya і:i ї:yi є:ye ґ:g"
		.split(" ")
		.map((pair) => pair.split(":") as [string, string]),
);

/** Lower-case Latin words for an address; "" where nothing can be written so. */
export function slugOf(text: string, max = 60): string {
	const latin = [...text.toLowerCase()].map((letter) => cyrillic[letter] ?? letter).join("");
	const slug = latin
		.normalize("NFKD")
		.replace(/\p{M}+/gu, "")
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-+|-+$/g, "");
	return slug.slice(0, max).replace(/-+$/, "");
}
