import { answerWith } from "~/api/answer-with.server";
import { listLedgerEndpoint } from "~/api/endpoints/list-ledger.server";

export const loader = answerWith(listLedgerEndpoint);
export const action = loader;
