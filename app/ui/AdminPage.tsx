import type { ReactNode } from "react";
import type { Failure } from "~/http/action-of.server";
import { FormProblem } from "./Field";
import { useForum, useTranslate } from "./forum-context";
import { Icon } from "./Icon";

const places = [
	["theme", "/admin", "flame"],
	["rules", "/admin/rules", "shield"],
	["categories", "/admin/categories", "tag"],
	["members", "/admin/members", "users"],
	["moderation", "/admin/moderation", "flag"],
	["standing", "/admin/standing", "sprout"],
	["ambassadors", "/admin/ambassadors", "users"],
	["meetups", "/admin/meetups", "calendar"],
	["embeds", "/admin/embeds", "message-square-text"],
	["sso", "/admin/sso", "user"],
	["connect", "/admin/connect", "link"],
	["search", "/admin/search", "search"],
	["api-keys", "/admin/api-keys", "lock"],
] as const;

interface AdminPageProps {
	title: string;
	text?: string;
	saved?: boolean;
	failure?: Failure | null;
	/** Before the title: the way between pages that belong together. */
	above?: ReactNode;
	children: ReactNode;
}

/** Pages that belong to points, by addresses of their own. */
const ofStanding = new Set(
	["badges", "levels", "rewards", "claims", "referrals"].map((name) => `/admin/${name}`),
);

/** A page below one of the places belongs to it; the first place is above all of them. */
const isHere = (here: string, address: string) =>
	here === address ||
	(address !== "/admin" && here.startsWith(`${address}/`)) ||
	(address === "/admin/standing" && ofStanding.has(here));

/** Settings grouped by question, with the way between them. */
export function AdminPage({ title, text, saved, failure, above, children }: AdminPageProps) {
	const t = useTranslate();
	const { path, actor } = useForum();
	const here = path.split("?")[0] as string;
	return (
		<div className="page admin">
			{actor?.role === "owner" ? (
				<nav aria-label={t("common:admin")}>
					<ul>
						{places.map(([key, address, icon]) => (
							<li key={key}>
								<a href={address} aria-current={isHere(here, address) ? "page" : undefined}>
									<Icon name={icon} /> {t(`admin:place.${key}`)}
								</a>
							</li>
						))}
					</ul>
				</nav>
			) : (
				<nav aria-label={t("stewardship:desk")}>
					<ul>
						<li>
							<a href="/mod">
								<Icon name="flag" /> {t("stewardship:desk")}
							</a>
						</li>
					</ul>
				</nav>
			)}
			<div className="column">
				{above}
				<h1>{title}</h1>
				{text ? <p className="hint">{text}</p> : null}
				{saved && !failure ? (
					<p className="notice good" role="status">
						{t("common:saved")}
					</p>
				) : null}
				<FormProblem failure={failure} />
				{children}
			</div>
		</div>
	);
}
