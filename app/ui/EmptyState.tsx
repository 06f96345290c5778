import type { ReactNode } from "react";
import { Icon } from "./Icon";

/** Nothing here yet, and the first step to change that. */
export const EmptyState = ({
	icon,
	title,
	children,
}: {
	icon: string;
	title: string;
	children?: ReactNode;
}) => (
	<div className="empty">
		<Icon name={icon} />
		<p className="empty-title">{title}</p>
		{children}
	</div>
);
