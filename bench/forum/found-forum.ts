import { createMember } from "~/cli/create-member";
import { foundBrand } from "~/cli/found-brand";
import type { Installation } from "~/cli/installation";
import { systemContext } from "~/cli/system-context";
import { loadBrandById } from "~/features/brands/index.server";
import { loadActor } from "~/features/members/index.server";
import { acceptRules, publishRules } from "~/features/rules/index.server";

const PASSWORD = "nobody signs in with a password here";
const account = (name: string) => ({ email: `${name}@bench.example`, password: PASSWORD });

export interface Founded {
	brandId: number;
	ownerId: number;
	/** A member's account, with the rules accepted. */
	readerAccountId: string;
}

/** One brand at `localhost` with rules, an owner and a member who may post. */
export async function foundForum(installation: Installation): Promise<Founded> {
	const brand = { slug: "bench", name: "Bench", locale: "en", timeZone: "UTC", host: "localhost" } as const;
	const { id: brandId, owner } = await foundBrand(installation, brand, {
		name: "Owner",
		...account("owner"),
	});
	const ownerId = owner?.id as number;
	const owning = async () => ({
		...(await operate(installation, brandId)),
		actor: await loadActor(installation.db, brandId, { memberId: ownerId }),
	});
	const version = await publishRules(await owning(), [
		{ locale: "en", markdown: "Be kind.", changeNote: "" },
	]);
	await acceptRules(await owning(), version);
	const reader = {
		handle: "reader",
		name: "Reader",
		role: "member",
		account: account("reader"),
		acceptRules: true,
	} as const;
	const { id: memberId } = await createMember(await operate(installation, brandId), reader);
	const actor = await loadActor(installation.db, brandId, { memberId });
	return { brandId, ownerId, readerAccountId: actor?.accountId as string };
}

/** Loaded anew each time: the brand counts its rules. */
export async function operate(installation: Installation, brandId: number) {
	const brand = await loadBrandById(installation.db, installation.env, brandId);
	if (!brand) throw new Error("The bench's brand has vanished: remove .cache/bench-data and start again.");
	return systemContext(installation, brand);
}
