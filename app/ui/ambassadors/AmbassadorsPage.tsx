import type { ReactNode } from "react";
import type { Failure } from "~/http/action-of.server";
import { AdminPage } from "~/ui/AdminPage";
import { useForum, useTranslate } from "~/ui/forum-context";

interface AmbassadorsPageProps {
	title: string;
	text?: string;
	saved?: boolean;
	failure?: Failure | null;
	/** Without a programme there is only its set-up. */
	enabled: boolean;
	children: ReactNode;
}

/** A page about the ambassadors for managers, with the way to the others. */
export function AmbassadorsPage({ enabled, ...props }: AmbassadorsPageProps) {
	const t = useTranslate();
	const { path, actor } = useForum();
	const here = path.split("?")[0];
	const places = [
		["people", "/admin/ambassadors", true],
		["missions", "/admin/ambassadors/missions", enabled],
		["programme", "/admin/ambassadors/programme", actor?.role === "owner"],
	] as const;
	const way = (
		<nav className="filters" aria-label={t("ambassadors:admin.title")}>
			<ul>
				{places
					.filter(([, , shown]) => shown)
					.map(([key, address]) => (
						<li key={key}>
							<a href={address} aria-current={here === address ? "page" : undefined}>
								{t(`ambassadors:place.${key}`)}
							</a>
						</li>
					))}
			</ul>
		</nav>
	);
	return <AdminPage {...props} above={way} />;
}
