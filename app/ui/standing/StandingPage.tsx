import type { ReactNode } from "react";
import type { Failure } from "~/http/action-of.server";
import { AdminPage } from "~/ui/AdminPage";
import { useForum, useTranslate } from "~/ui/forum-context";

const places = [
	["rules", "/admin/standing"],
	["suspicious", "/admin/standing/suspicious"],
	["boards", "/admin/standing/boards"],
	["badges", "/admin/badges"],
	["nominations", "/admin/nominations"],
	["rewards", "/admin/rewards"],
	["claims", "/admin/claims"],
	["referrals", "/admin/referrals"],
	["levels", "/admin/levels"],
] as const;

interface StandingPageProps {
	title: string;
	text?: string;
	saved?: boolean;
	failure?: Failure | null;
	children: ReactNode;
}

/** A page of the owner's settings about points, with the way to the others. */
export function StandingPage(props: StandingPageProps) {
	const t = useTranslate();
	const here = useForum().path.split("?")[0];
	const way = (
		<nav className="filters" aria-label={t("standing:admin-title")}>
			<ul>
				{places.map(([key, address]) => (
					<li key={key}>
						<a href={address} aria-current={here === address ? "page" : undefined}>
							{t(`standing:place.${key}`)}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
	return <AdminPage {...props} above={way} />;
}
