import type { Migration } from "kysely/migration";
import { ground } from "./0001-ground";
import { content } from "./0002-content";
import { reactors } from "./0003-reactors";
import { moderation } from "./0004-moderation";
import { embed } from "./0005-embed";
import { discourseConnect } from "./0006-discourse-connect";
import { avatars } from "./0007-avatars";
import { search } from "./0008-search";
import { searchEngine } from "./0009-search-engine";
import { standing } from "./0010-standing";
import { searchMisses } from "./0011-search-misses";
import { badges } from "./0012-badges";
import { levelsAndTiers } from "./0013-levels-and-tiers";
import { levels } from "./0014-levels";
import { ambassadors } from "./0015-ambassadors";
import { boardsAndThanks } from "./0016-boards-and-thanks";
import { rewards } from "./0017-rewards";
import { referrals } from "./0018-referrals";
import { badgeExtras } from "./0019-badge-extras";
import { languagesRingsTrials } from "./0020-languages-rings-trials";
import { erasure } from "./0021-erasure";
import { daysOfActs } from "./0022-days-of-acts";
import { queuesAsFunctions } from "./0023-queues-as-functions";
import { badgesForReferrals } from "./0024-badges-for-referrals";
import { besideThreads } from "./0025-beside-threads";
import { pictures } from "./0026-pictures";
import { meetups } from "./0027-meetups";
import { seenOtherwise } from "./0028-seen-otherwise";
import { openings } from "./0029-openings";

/** In order; a name never changes once it has landed. */
export const migrations: Record<string, Migration> = {
	"0001-ground": ground,
	"0002-content": content,
	"0003-reactors": reactors,
	"0004-moderation": moderation,
	"0005-embed": embed,
	"0006-discourse-connect": discourseConnect,
	"0007-avatars": avatars,
	"0008-search": search,
	"0009-search-engine": searchEngine,
	"0010-standing": standing,
	"0011-search-misses": searchMisses,
	"0012-badges": badges,
	"0013-levels-and-tiers": levelsAndTiers,
	"0014-levels": levels,
	"0015-ambassadors": ambassadors,
	"0016-boards-and-thanks": boardsAndThanks,
	"0017-rewards": rewards,
	"0018-referrals": referrals,
	"0019-badge-extras": badgeExtras,
	"0020-languages-rings-trials": languagesRingsTrials,
	"0021-erasure": erasure,
	"0022-days-of-acts": daysOfActs,
	"0023-queues-as-functions": queuesAsFunctions,
	"0024-badges-for-referrals": badgesForReferrals,
	"0025-beside-threads": besideThreads,
	"0026-pictures": pictures,
	"0027-meetups": meetups,
	"0028-seen-otherwise": seenOtherwise,
	"0029-openings": openings,
};
