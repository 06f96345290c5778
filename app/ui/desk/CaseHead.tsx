import type { CaseView } from "~/features/moderation/index.server";
import { leaseOf } from "~/http/desk/presence";
import { useTranslate } from "~/ui/forum-context";
import { Icon } from "~/ui/Icon";
import { Time } from "~/ui/Time";
import { Key } from "./Key";

interface CaseHeadProps {
	found: CaseView;
	titleHtml: string;
	/** Whether reading goes on here when the case is opened. */
	focused: boolean;
}

/** Where the text stands, how the case stands, and who has it. */
export function CaseHead({ found, titleHtml, focused }: CaseHeadProps) {
	const t = useTranslate();
	const { post, thread, author } = found;
	return (
		<header className="case-head">
			<p className="case-place">
				<span className="chip plain">{t(`desk:visibility.${post.visibility}`)}</span>
				<span>{thread.categoryName}</span>
				<span>
					{t("desk:opened")} <Time at={found.openedAt} />
				</span>
			</p>
			<h1 tabIndex={-1} data-focus={focused ? "" : undefined}>
				<span className="hidden">{t("desk:case-of", { name: author.displayName })} </span>
				<span dangerouslySetInnerHTML={{ __html: titleHtml }} />
			</h1>
			<p className="post-facts">
				<strong>{author.displayName}</strong> · <Time at={post.createdAt} /> ·{" "}
				<a href={`/p/${post.id}`} data-leaves>
					{post.number === 1 ? t("desk:first-post") : t("desk:post-number", { number: post.number })}
				</a>
			</p>
			{found.escalationNote || found.escalatedBy ? (
				<p className="notice">
					<strong>{t("desk:escalated-by", { name: found.escalatedBy ?? "" })}</strong> {found.escalationNote}
				</p>
			) : null}
			<LeaseLine found={found} />
		</header>
	);
}

function LeaseLine({ found }: { found: CaseView }) {
	const t = useTranslate();
	if (found.state !== "open" || found.barred) return null;
	const lease = leaseOf(found);
	const address = `/mod/cases/${found.id}/lease`;
	if (lease === "mine") {
		return (
			<p className="lease mine" data-presence>
				<Icon name="user" /> {t("desk:leased-by-me")}
			</p>
		);
	}
	if (lease === "free") {
		return (
			<form method="post" action={address} className="lease" data-desk data-take>
				<p>{t("desk:leased-by-nobody")}</p>
				<button className="button secondary" type="submit">
					{t("desk:take")}
				</button>
			</form>
		);
	}
	return (
		<form method="post" action={address} className="lease other" data-desk>
			<p data-presence>
				<Icon name="user" /> {t("desk:leased-by", { name: found.leasedBy })}
			</p>
			<input type="hidden" name="takeOver" value="1" />
			<button className="button secondary" type="submit" data-key="t" aria-keyshortcuts="t">
				{t("desk:take-over")} <Key name="t" />
			</button>
		</form>
	);
}
