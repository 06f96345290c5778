import { findMember, loadActor } from "~/features/members/index.server";
import { listModeratorScopes } from "~/features/moderation/index.server";
import { listCategories } from "~/features/threads/index.server";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { translator } from "~/platform/i18n/translate";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";

const HANDLE = /^[a-z0-9][a-z0-9_.-]{1,29}$/;

/** Staff with the names of the categories that they are limited to. */
export async function withScopes<Row extends { id: number }>(ctx: Context, staff: Row[]) {
	const [scopes, categories] = await Promise.all([
		listModeratorScopes(ctx),
		listCategories(ctx, { withArchived: true }),
	]);
	const names = new Map(categories.map(({ id, name }) => [id, name]));
	return staff.map((row) => ({
		...row,
		limitedTo: (scopes.get(row.id) ?? []).flatMap((category) => names.get(category) ?? []),
	}));
}

/** The categories that a moderator can be limited to, and those that were chosen. */
export async function loadScope(ctx: Context, handle: string | undefined) {
	const moderator = await requireModerator(ctx, handle);
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("stewardship:scope.title", { name: moderator.displayName }),
		categories: (await listCategories(ctx, { withArchived: true })).map(({ id, name }) => ({ id, name })),
		chosen: [...(moderator.moderates ?? [])],
	};
}

/** Fields `scope` ("all" or "some") and `categories`, one for each box that is ticked. */
export async function readScopeForm(
	ctx: Context,
	handle: string | undefined,
	{ scope, categories }: Record<string, unknown>,
) {
	const { memberId } = await requireModerator(ctx, handle);
	const ticked = [categories ?? []].flat();
	const categoryIds = scope === "some" ? ticked.map((one) => parseInput(id, one)) : [];
	// None would mean all: who leaves out every category has chosen nothing yet.
	if ((scope !== "all" && scope !== "some") || (scope === "some" && categoryIds.length === 0))
		throw new DomainError("invalid", "errors:invalid", {
			fields: { categories: { key: "stewardship:scope.choose" } },
		});
	return { memberId, categoryIds };
}

async function requireModerator(ctx: Context, handle: string | undefined) {
	if (!handle || !HANDLE.test(handle)) throw new DomainError("not-found", "errors:member-gone");
	const { id: memberId } = await findMember(ctx, handle);
	const actor = await loadActor(ctx.db, ctx.brand.id, { memberId }, ctx.now);
	if (actor?.role !== "moderator") throw new DomainError("not-found", "errors:scope-moderators");
	return actor;
}
