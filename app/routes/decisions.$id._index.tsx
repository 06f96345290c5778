import type { LinksFunction, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readStatement } from "~/features/moderation/index.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { inReadersLanguage } from "~/http/statement-text.server";
import { DomainError } from "~/platform/errors";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";
import styles from "~/styles/decisions.css?url";
import { Redress } from "~/ui/decisions/Redress";
import { StatementView } from "~/ui/decisions/StatementView";
import { useTranslate } from "~/ui/forum-context";
import { Icon } from "~/ui/Icon";
import { Time } from "~/ui/Time";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const loader = loaderOf(async (ctx, { params }) => {
	if (!ctx.actor) throw new DomainError("forbidden", "errors:sign-in-first");
	const statement = await readStatement(ctx, parseInput(id.catch(0), params.id));
	const [told] = await inReadersLanguage(ctx, [statement]);
	return { brand: ctx.brand, statement, text: (told as NonNullable<typeof told>).words };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.text.heading, noIndex: true }) : [];

export default function Decision() {
	const { statement, text } = useLoaderData<typeof loader>();
	const { id: statementId, facts, statedAt, overturned } = statement;
	const t = useTranslate();
	return (
		<div
			className="page narrow decision"
			data-read={`/decisions/${statementId}/read`}
			data-number={statementId}
		>
			<header>
				<p className="post-facts">
					<a href="/decisions">{t("decisions:title")}</a> · {t("decisions:statement-title")} #{statementId} ·{" "}
					<Time at={statedAt} />
				</p>
				<h1>{text.heading}</h1>
			</header>
			{overturned ? (
				<p className="notice good">
					<Icon name="check" /> {t("decisions:appeal.overturned")}
				</p>
			) : null}
			<StatementView text={text} excerpt={facts.excerpt} />
			{facts.outcome === "return" && !overturned ? (
				<p>
					<a className="button" href={`/p/${facts.postId}/edit`}>
						<Icon name="pencil" /> {t("decisions:edit-again")}
					</a>
				</p>
			) : null}
			<Redress statement={statement} sentences={text.redress} />
		</div>
	);
}
