import type { z } from "zod";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { newSecret } from "~/platform/session/hash.server";
import type { consumerSettings } from "../contract";

/**
 * Names the site that signs members in. Returns the secret where one was made here: it is shown once. Sign-ins that are on
 * their way when the secret changes fail, and are begun again.
 */
export async function saveConsumer(
	ctx: Context,
	{ address, sharedSecret, renew, passwords }: z.output<typeof consumerSettings>,
): Promise<string | null> {
	if (new URL(address).origin === ctx.brand.origin) {
		const fields = { address: { key: "errors:connect.address-own" } };
		throw new DomainError("invalid", "errors:invalid", { fields });
	}
	return inTransaction(ctx, async (tx) => {
		const before = await tx.db
			.selectFrom("connectConsumer")
			.select(["address", "passwords", "secret"])
			.where("brandId", "=", tx.brand.id)
			.forUpdate()
			.executeTakeFirst();
		const made = sharedSecret === "" && (renew || !before) ? newSecret() : null;
		const secret = sharedSecret || made || (before?.secret as string);
		const saved = { address, passwords, secret, savedAt: tx.now };
		await tx.db
			.insertInto("connectConsumer")
			.values({ brandId: tx.brand.id, ...saved })
			.onConflict((conflict) => conflict.column("brandId").doUpdateSet(saved))
			.execute();
		await writeAudit(tx, {
			act: "connect.saved",
			subjectKind: "brand",
			subjectId: null,
			before: before ? { address: before.address, passwords: before.passwords } : {},
			after: { address, passwords, secretChanged: secret !== before?.secret },
		});
		return made;
	});
}
