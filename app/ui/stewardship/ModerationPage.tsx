import type { ReactNode } from "react";
import type { Failure } from "~/http/action-of.server";
import { AdminPage } from "~/ui/AdminPage";
import { useForum, useTranslate } from "~/ui/forum-context";

const places = [
	["settings", "/admin/moderation"],
	["reasons", "/admin/moderation/reasons"],
	["rules", "/admin/moderation/rules"],
	["switches", "/admin/moderation/switches"],
	["transparency", "/admin/moderation/transparency"],
] as const;

interface ModerationPageProps {
	title: string;
	text?: string;
	saved?: boolean;
	failure?: Failure | null;
	children: ReactNode;
}

/** A page of the owner's moderation settings, with the way to the others. Moderators have one of them only. */
export function ModerationPage(props: ModerationPageProps) {
	const t = useTranslate();
	const { path, actor } = useForum();
	const here = path.split("?")[0] as string;
	const isHere = (address: string) =>
		here === address || (address !== "/admin/moderation" && here.startsWith(`${address}/`));
	const way = (
		<nav className="filters" aria-label={t("stewardship:title")}>
			<ul>
				{places.map(([key, address]) => (
					<li key={key}>
						<a href={address} aria-current={isHere(address) ? "page" : undefined}>
							{t(`stewardship:place.${key}`)}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
	return <AdminPage {...props} above={actor?.role === "owner" ? way : undefined} />;
}
