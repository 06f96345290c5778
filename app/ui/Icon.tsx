import sprite from "./icons.svg?url";

interface IconProps {
	name: string;
	/** Said to people who do not see it; without one the icon is decoration. */
	label?: string;
}

/** An icon of the sprite, as tall as the text around it. */
export function Icon({ name, label }: IconProps) {
	return (
		<svg
			className="icon"
			aria-hidden={label ? undefined : true}
			role={label ? "img" : undefined}
			aria-label={label}
		>
			<use href={`${sprite}#${name}`} />
		</svg>
	);
}
