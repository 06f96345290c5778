import sprite from "~/ui/badge-icons.svg?url";

/** The picture of a badge; its name stands beside it. */
export function BadgeIcon({ name }: { name: string }) {
	return (
		<svg className="icon" aria-hidden="true">
			<use href={`${sprite}#${name}`} />
		</svg>
	);
}
