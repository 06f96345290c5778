import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { categoryInput } from "~/features/threads/category-contract";
import { listCategories, saveCategory } from "~/features/threads/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { requireOwner } from "~/http/require-owner.server";
import { translator } from "~/platform/i18n/translate";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";
import adminStyles from "~/styles/admin.css?url";
import { AdminPage } from "~/ui/AdminPage";
import { CategoryForm } from "~/ui/CategoryForm";
import { failureOf } from "~/ui/failure-of";
import { useTranslate } from "~/ui/forum-context";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: adminStyles }];

export const loader = loaderOf(async (ctx, { url }) => {
	requireOwner(ctx);
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("admin:categories-title"),
		categories: await listCategories(ctx, { withArchived: true }),
		saved: url.searchParams.has("saved"),
	};
});

export const action = actionOf(async (ctx, { fields }) => {
	requireOwner(ctx);
	const wanted = fields.id === undefined || fields.id === "" ? null : parseInput(id, fields.id);
	await saveCategory(ctx, { id: wanted, ...parseInput(categoryInput, fields) });
	return redirect("/admin/categories?saved", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function Categories() {
	const { title, categories, saved } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	const failedId = failure?.values.id;
	return (
		<AdminPage title={title} text={t("admin:categories-text")} saved={saved} failure={failure}>
			{categories.map((category, position) => (
				<details className="panel" key={category.id} open={failedId === String(category.id)}>
					<summary>
						<strong>{category.name}</strong> <span className="hint">/c/{category.slug}</span>
					</summary>
					<CategoryForm
						category={category}
						position={position}
						failure={failedId === String(category.id) ? failure : null}
					/>
				</details>
			))}
			<details className="panel" open={failure !== null && !failedId}>
				<summary>
					<strong>{t("admin:category-new")}</strong>
				</summary>
				<CategoryForm category={null} position={categories.length} failure={failedId ? null : failure} />
			</details>
		</AdminPage>
	);
}
