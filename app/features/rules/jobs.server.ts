import { defineJob } from "~/platform/events/subscriptions";
import { runRehearsal } from "./screening/rehearsal/run-rehearsal.server";

export const rehearseRule = defineJob<{ brandId: number; rehearsalId: number }>(
	"rules.rehearse",
	(ctx, { rehearsalId }) => runRehearsal(ctx, rehearsalId),
);
