import { createBrand, type NewBrand } from "~/features/brands/index.server";
import { makeMember } from "~/features/members/index.server";
import { inTransaction, type WriteContext } from "~/platform/context";
import { addPerson } from "./add-person";
import type { Installation } from "./installation";
import { Refusal } from "./refusal";
import { foundingContext } from "./system-context";

interface Owner {
	email: string;
	name: string;
	password: string | null;
}

/** Makes a brand and, where one is given, its owner: both or neither. */
export async function foundBrand(
	installation: Installation,
	{ slug, name, locale, timeZone, host }: NewBrand,
	owner: Owner | null,
) {
	return inTransaction(foundingContext(installation, locale), async (tx) => {
		await refuseTaken(tx, slug, host);
		const founded = await createBrand(tx, { slug, name, locale, timeZone, host });
		const { id, origin } = founded.brand;
		if (!owner) return { id, slug, name, origin };
		const { email, password } = owner;
		const made = await addPerson(founded, { email, password }, (accountId) =>
			makeMember(founded, { accountId, displayName: owner.name, role: "owner", locale }),
		);
		return { id, slug, name, origin, owner: made };
	});
}

async function refuseTaken(tx: WriteContext, slug: string, host: string | null) {
	const brand = await tx.db.selectFrom("brand").select("id").where("slug", "=", slug).executeTakeFirst();
	if (brand) throw new Refusal(`There is a brand with the slug “${slug}” already.`);
	if (!host) return;
	const domain = await tx.db
		.selectFrom("brandDomain")
		.innerJoin("brand", "brand.id", "brandDomain.brandId")
		.select("slug")
		.where("host", "=", host)
		.executeTakeFirst();
	if (domain) throw new Refusal(`The host ${host} belongs to the brand “${domain.slug}” already.`);
}
