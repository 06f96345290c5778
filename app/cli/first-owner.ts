import { loadActor } from "~/features/members/index.server";
import type { Context } from "~/platform/context";
import type { Brand } from "~/platform/identity";
import type { Installation } from "./installation";
import { Refusal } from "./refusal";
import { systemContext } from "./system-context";

/** The first owner of the context's brand; null where there is none. */
export async function findFirstOwner({ db, brand }: Context): Promise<number | null> {
	const owner = await db
		.selectFrom("member")
		.select("id")
		.where("brandId", "=", brand.id)
		.where("role", "=", "owner")
		.orderBy("id")
		.limit(1)
		.executeTakeFirst();
	return owner?.id ?? null;
}

/** The context of what only owners may ask: the operator asks in the name of the first one. */
export async function owningContext(installation: Installation, brand: Brand): Promise<Context> {
	const ctx = systemContext(installation, brand);
	const memberId = await findFirstOwner(ctx);
	if (memberId !== null) return { ...ctx, actor: await loadActor(ctx.db, brand.id, { memberId }, ctx.now) };
	throw new Refusal(
		`“${brand.slug}” has no owner who could ask this. Make one: member create --brand ${brand.slug} --handle … --role owner`,
	);
}
