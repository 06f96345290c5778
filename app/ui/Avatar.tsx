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

/** Initials on a colour of one's own. The name stands beside it, so it is decoration to screen readers. */
export const Avatar = ({
	handle,
	name,
	size = "",
}: {
	handle: string;
	name: string;
	size?: "" | "small" | "large";
}) => (
	<span className={`avatar hue-${hueOf(handle)} ${size}`} aria-hidden="true">
		{initialsOf(name)}
	</span>
);
