import type { AnyEndpoint } from "./endpoint";
import { addReplyEndpoint } from "./endpoints/add-reply.server";
import { appealDecisionEndpoint } from "./endpoints/appeal-decision.server";
import { decideCaseEndpoint } from "./endpoints/decide-case.server";
import { deletePostEndpoint } from "./endpoints/delete-post.server";
import { editPostEndpoint } from "./endpoints/edit-post.server";
import { getCaseEndpoint } from "./endpoints/get-case.server";
import { getMemberEndpoint } from "./endpoints/get-member.server";
import { getMemberStandingEndpoint } from "./endpoints/get-member-standing.server";
import { getPostEndpoint } from "./endpoints/get-post.server";
import { getThreadEndpoint } from "./endpoints/get-thread.server";
import { leaseCaseEndpoint } from "./endpoints/lease-case.server";
import { listBadgesEndpoint } from "./endpoints/list-badges.server";
import { listCasesEndpoint } from "./endpoints/list-cases.server";
import { listCategoriesEndpoint } from "./endpoints/list-categories.server";
import { listClaimsEndpoint } from "./endpoints/list-claims.server";
import { listLedgerEndpoint } from "./endpoints/list-ledger.server";
import { listMeetupsEndpoint } from "./endpoints/list-meetups.server";
import { listMissionsEndpoint } from "./endpoints/list-missions.server";
import { listPlacementsEndpoint } from "./endpoints/list-placements.server";
import { listPostsEndpoint } from "./endpoints/list-posts.server";
import { listThreadsEndpoint } from "./endpoints/list-threads.server";
import { listTiersEndpoint } from "./endpoints/list-tiers.server";
import { markAttendancesEndpoint } from "./endpoints/mark-attendances.server";
import { moveClaimEndpoint } from "./endpoints/move-claim.server";
import { readLeaderboardEndpoint } from "./endpoints/read-leaderboard.server";
import { readTransparencyEndpoint } from "./endpoints/read-transparency.server";
import { releaseCaseEndpoint } from "./endpoints/release-case.server";
import { remapPlacementsEndpoint } from "./endpoints/remap-placements.server";
import { removePlacementEndpoint } from "./endpoints/remove-placement.server";
import { reportConversionEndpoint } from "./endpoints/report-conversion.server";
import { reportPostEndpoint } from "./endpoints/report-post.server";
import { savePlacementEndpoint } from "./endpoints/save-placement.server";
import { searchEndpoint } from "./endpoints/search.server";
import { startThreadEndpoint } from "./endpoints/start-thread.server";
import { takeNextCaseEndpoint } from "./endpoints/take-next-case.server";
import { undoDecisionEndpoint } from "./endpoints/undo-decision.server";

/** Version 1 of the API, in the order in which the documentation tells it. */
export const endpoints: readonly AnyEndpoint[] = [
	listCategoriesEndpoint,
	listThreadsEndpoint,
	getThreadEndpoint,
	startThreadEndpoint,
	listPostsEndpoint,
	getPostEndpoint,
	addReplyEndpoint,
	editPostEndpoint,
	deletePostEndpoint,
	getMemberEndpoint,
	getMemberStandingEndpoint,
	listLedgerEndpoint,
	listBadgesEndpoint,
	listTiersEndpoint,
	listMissionsEndpoint,
	readLeaderboardEndpoint,
	searchEndpoint,
	reportPostEndpoint,
	listCasesEndpoint,
	getCaseEndpoint,
	takeNextCaseEndpoint,
	leaseCaseEndpoint,
	releaseCaseEndpoint,
	decideCaseEndpoint,
	undoDecisionEndpoint,
	appealDecisionEndpoint,
	readTransparencyEndpoint,
	listPlacementsEndpoint,
	savePlacementEndpoint,
	removePlacementEndpoint,
	remapPlacementsEndpoint,
	listClaimsEndpoint,
	moveClaimEndpoint,
	reportConversionEndpoint,
	listMeetupsEndpoint,
	markAttendancesEndpoint,
];
