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
	["api-keys", "/admin/api-keys", "lock"],
] as const;

interface AdminPageProps {
	title: string;
	text?: string;
	saved?: boolean;
	failure?: Failure | null;
	children: ReactNode;
}

/** Settings grouped by question, with the way between them. */
export function AdminPage({ title, text, saved, failure, children }: AdminPageProps) {
	const t = useTranslate();
	const { path } = useForum();
	const here = path.split("?")[0];
	return (
		<div className="page admin">
			<nav aria-label={t("common:admin")}>
				<ul>
					{places.map(([key, address, icon]) => (
						<li key={key}>
							<a href={address} aria-current={here === address ? "page" : undefined}>
								<Icon name={icon} /> {t(`admin:place.${key}`)}
							</a>
						</li>
					))}
				</ul>
			</nav>
			<div className="column">
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
