import sprite from "~/ui/badge-icons.svg?url";

/** The picture of a badge, the brand's own where it has one; its name stands beside it. */
export function BadgeIcon({ name, picture = null }: { name: string; picture?: number | null }) {
	if (picture !== null)
		return (
			<img className="icon" src={`/uploads/${picture}`} alt="" width="128" height="128" loading="lazy" />
		);
	return (
		<svg className="icon" aria-hidden="true">
			<use href={`${sprite}#${name}`} />
		</svg>
	);
}
