const HUES = 12;

const initialsOf = (name: string) => {
	const words = name.split(/\s+/).filter(Boolean);
	const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) =>
		word ? [...word][0] : "",
	);
	return letters.join("").toUpperCase();
};

function hueOf(handle: string) {
	let sum = 0;
	for (let i = 0; i < handle.length; i++) sum = (sum * 31 + handle.charCodeAt(i)) >>> 0;
	return sum % HUES;
}

/** A picture, or initials on a colour of one's own. The name stands beside it, so it is decoration to screen readers. */
export const Avatar = ({
	handle,
	name,
	picture = null,
	size = "",
}: {
	handle: string;
	name: string;
	/** An upload. */
	picture?: number | null;
	size?: "" | "small" | "large";
}) =>
	picture === null ? (
		<span className={`avatar hue-${hueOf(handle)} ${size}`} aria-hidden="true">
			{initialsOf(name)}
		</span>
	) : (
		<img
			className={`avatar ${size}`}
			src={`/uploads/${picture}`}
			alt=""
			width="128"
			height="128"
			loading="lazy"
		/>
	);
