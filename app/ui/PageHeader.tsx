import { isStaff } from "~/platform/identity";
import { Avatar } from "./Avatar";
import { useForum, useTranslate } from "./forum-context";
import { Icon } from "./Icon";
import { SearchBox } from "./search/SearchBox";

/** Brand, the way to write, the bell, the own menu. */
export function PageHeader() {
	const { brand, actor } = useForum();
	const t = useTranslate();
	return (
		<header className="page-header">
			<div className="bar">
				<a className="brand" href="/">
					{brand.logoUrl ? (
						<img src={brand.logoUrl} alt={brand.name} height="32" />
					) : (
						<span className="brand-name">{brand.name}</span>
					)}
				</a>
				<SearchBox />
				<nav aria-label={t("common:account")}>
					{isStaff(actor) ? (
						<a className="quiet-button icon-button" href="/mod" title={t("desk:title")}>
							<Icon name="shield" label={t("desk:title")} />
						</a>
					) : null}
					{actor?.role === "owner" ? (
						<a className="quiet-button icon-button" href="/admin" title={t("common:admin")}>
							<Icon name="settings" label={t("common:admin")} />
						</a>
					) : null}
					{actor ? <Bell unread={actor.unread} /> : null}
					{actor ? <MemberMenu /> : <SignInLinks />}
				</nav>
			</div>
		</header>
	);
}

function Bell({ unread }: { unread: number }) {
	const t = useTranslate();
	const label = unread > 0 ? t("common:bell-unread", { count: unread }) : t("common:bell");
	return (
		<a className="quiet-button icon-button bell" href="/notifications" title={label}>
			<Icon name="bell" label={label} />
			{unread > 0 ? <span aria-hidden="true">{unread > 99 ? "99+" : unread}</span> : null}
		</a>
	);
}

function MemberMenu() {
	const { actor } = useForum();
	const t = useTranslate();
	if (!actor) return null;
	return (
		<details className="menu" data-menu>
			<summary aria-label={t("common:menu-of", { name: actor.displayName })}>
				<Avatar handle={actor.handle} name={actor.displayName} picture={actor.avatarId} />
			</summary>
			<div className="menu-list">
				<p className="menu-title">
					{actor.displayName} <span>@{actor.handle}</span>
				</p>
				<a href={`/m/${actor.handle}`}>
					<Icon name="user" /> {t("common:profile")}
				</a>
				<a href="/decisions">
					<Icon name="shield" /> {t("common:decisions")}
				</a>
				<a href="/settings">
					<Icon name="settings" /> {t("common:settings")}
				</a>
				<form method="post" action="/sign-out">
					<button type="submit">
						<Icon name="log-out" /> {t("common:sign-out")}
					</button>
				</form>
			</div>
		</details>
	);
}

function SignInLinks() {
	const { path } = useForum();
	const t = useTranslate();
	const next =
		/^\/(sign-|reset|confirm|join|session\/)/.test(path) || path === "/"
			? ""
			: `?next=${encodeURIComponent(path)}`;
	return (
		<>
			<a className="quiet-button" href={`/sign-in${next}`}>
				{t("common:sign-in")}
			</a>
			<a className="button join" href="/sign-up">
				{t("common:sign-up")}
			</a>
		</>
	);
}
