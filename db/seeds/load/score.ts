/** The same sum that the commands keep up: a reply counts one, a like of the first post two, a vote three. */
export const scoreOf = ({ likes, votes, replies }: { likes: number; votes: number; replies: number }) =>
	replies + 2 * likes + 3 * votes;
