import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findPost, listRevisions } from "~/features/threads/index.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";
import { useTranslate } from "~/ui/forum-context";
import { Time } from "~/ui/Time";

export const loader = loaderOf(async (ctx, { params }) => {
	const post = await findPost(ctx, parseInput(id.catch(0), params.id));
	return { brand: ctx.brand, post, revisions: await listRevisions(ctx, post.id) };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.post.threadTitle, noIndex: true }) : [];

export default function History() {
	const { post, revisions } = useLoaderData<typeof loader>();
	const t = useTranslate();
	return (
		<div className="page narrow">
			<h1>{t("forum:history-title")}</h1>
			<p>
				<a href={`/p/${post.id}`}>{post.threadTitle}</a>
			</p>
			<section className="revision">
				<h2>{t("forum:current-text")}</h2>
				<div className="prose" dangerouslySetInnerHTML={{ __html: post.bodyHtml }} />
			</section>
			{revisions.map(({ revision, bodyHtml, title, editedAt, displayName, handle }) => (
				<section className="revision" key={revision}>
					<h2>{t("forum:revision", { number: revision })}</h2>
					<p className="post-facts">
						{t("forum:changed-by")} <a href={`/m/${handle}`}>{displayName}</a> · <Time at={editedAt} />
					</p>
					{title ? (
						<p>
							<strong>{title}</strong>
						</p>
					) : null}
					<div className="prose" dangerouslySetInnerHTML={{ __html: bodyHtml }} />
				</section>
			))}
		</div>
	);
}
