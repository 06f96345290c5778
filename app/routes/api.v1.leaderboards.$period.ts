import { answerWith } from "~/api/answer-with.server";
import { readLeaderboardEndpoint } from "~/api/endpoints/read-leaderboard.server";

export const loader = answerWith(readLeaderboardEndpoint);
export const action = loader;
