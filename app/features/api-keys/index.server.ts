export { answerOnce, findKeptAnswer, type KeptAnswer } from "./commands/answer-once.server";
export { createApiKey } from "./commands/create-api-key.server";
export { revokeApiKey } from "./commands/revoke-api-key.server";
export { findApiKey } from "./queries/find-api-key.server";
export { listApiKeys } from "./queries/list-api-keys.server";
