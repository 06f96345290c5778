export { judgeReferral } from "./commands/judge-referral.server";
export { makeCode } from "./commands/make-code.server";
export { reportPurchase } from "./commands/report-purchase.server";
export { saveReferralSetting } from "./commands/save-setting.server";
export { settleReferrals } from "./commands/settle.server";
export { followLink } from "./follow-link.server";
export { countOwnReferrals, listReferrals, type Referral } from "./queries/list-referrals.server";
export { readReferralSetting } from "./queries/read-setting.server";
