import { crisisSwitch } from "~/features/rules/contract";
import { startSwitch } from "~/features/rules/index.server";
import type { Context } from "~/platform/context";
import { DomainError, isDomainError } from "~/platform/errors";
import { parseInput } from "~/platform/parse-input";
import { threadAt } from "../thread-at";
import { momentInZone } from "./moment-in-zone";

const HOUR = 3_600_000;

/**
 * Starts what a form asks for. Fields `kind`, `amount-slow`, `amount-established`, `place` ("forum", "thread" or the number of a category), `thread`
 * (its address), `length` (hours, or "until") and `until` by the brand's clocks.
 */
export async function startSwitchFrom(ctx: Context, fields: Record<string, unknown>) {
	const { kind, place, reason } = fields;
	const amount = `amount-${String(kind)}`;
	const wanted = {
		kind,
		amount: fields[amount],
		reason,
		// Nothing chosen must not mean everything.
		categoryId: place === "forum" || place === "thread" ? null : place || "none",
		threadId: place === "thread" ? threadOf(ctx, String(fields.thread ?? "")) : null,
		endsAt: endOf(ctx, fields),
	};
	try {
		await startSwitch(ctx, parseInput(crisisSwitch, wanted));
	} catch (error) {
		throw isDomainError(error) ? named(error, amount) : error;
	}
}

/** Each complaint by the field of the form that it is about. */
function named(error: DomainError, amount: string): DomainError {
	const names: Record<string, string> = { amount, endsAt: "until", categoryId: "place", threadId: "thread" };
	const fields = Object.fromEntries(
		Object.entries(error.fields).map(([name, sentence]) => [names[name] ?? name, sentence]),
	);
	return new DomainError(error.code, error.sentence.key, { fields });
}

function threadOf({ brand }: Context, address: string): number {
	const thread = threadAt(brand, address);
	if (thread === null) {
		throw new DomainError("invalid", "errors:invalid", {
			fields: { thread: { key: "stewardship:switch.thread-problem" } },
		});
	}
	return thread;
}

function endOf({ now, brand }: Context, { length, until }: Record<string, unknown>): Date | undefined {
	if (length === "until") return momentInZone(String(until ?? ""), brand.timeZone) ?? undefined;
	const hours = Number(length);
	return [1, 6, 24].includes(hours) ? new Date(now.getTime() + hours * HOUR) : undefined;
}
