import type { ReactNode } from "react";
import type { Failure } from "~/http/action-of.server";
import { AdminPage } from "../AdminPage";
import { useForum, useTranslate } from "../forum-context";

const places = [
	["snippet", "/admin/embeds"],
	["placements", "/admin/embeds/placements"],
] as const;

interface EmbedsPageProps {
	title: string;
	text?: string;
	saved?: boolean;
	failure?: Failure | null;
	children: ReactNode;
}

/** A page about embedding, with the way to the other. */
export function EmbedsPage(props: EmbedsPageProps) {
	const t = useTranslate();
	const here = useForum().path.split("?")[0] as string;
	const way = (
		<nav className="filters" aria-label={t("embed:embeds-title")}>
			<ul>
				{places.map(([key, address]) => (
					<li key={key}>
						<a
							href={address}
							aria-current={
								here === address || (key === "placements" && here.startsWith(address)) ? "page" : undefined
							}
						>
							{t(`embed:way.${key}`)}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
	return <AdminPage {...props} above={way} />;
}
