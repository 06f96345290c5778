export { claimReward } from "./commands/claim-reward.server";
export { moveClaim } from "./commands/move-claim.server";
export { openClaim } from "./commands/open-claim.server";
export { cancelClaim, giveAddress, noteArrival } from "./commands/own-claim.server";
export { saveReward } from "./commands/save-reward.server";
export { claimsCsv } from "./queries/claims-csv.server";
export { type Claim, listClaims } from "./queries/list-claims.server";
export { listRewards, type Reward } from "./queries/list-rewards.server";
