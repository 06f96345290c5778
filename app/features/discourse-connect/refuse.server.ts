import type { Context } from "~/platform/context";
import { DomainError, type ErrorCode } from "~/platform/errors";
import type { ConnectProblem } from "./problem";

/** What the sender cannot correct by sending something else. */
const codes: Partial<Record<ConnectProblem, ErrorCode>> = {
	off: "not-found",
	signature: "forbidden",
	"nonce-gone": "forbidden",
	staff: "forbidden",
	"return-foreign": "forbidden",
	restricted: "forbidden",
	unconfirmed: "forbidden",
};

/** The refusal to throw. The log gets the reason and nothing of what was sent. */
export function refusalOf(ctx: Context, problem: ConnectProblem): DomainError {
	ctx.services.log.warn(
		{ requestId: ctx.requestId, brandId: ctx.brand.id, problem },
		"a sign-in was refused",
	);
	return new DomainError(codes[problem] ?? "invalid", `errors:connect.${problem}`);
}
