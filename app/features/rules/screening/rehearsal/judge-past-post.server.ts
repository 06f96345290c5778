import { startingAbilities } from "~/features/brands/policy";
import type { Context } from "~/platform/context";
import type { Abilities } from "~/platform/identity";
import { type RichDocument, walk } from "~/platform/rich-text/document";
import { askService } from "../adapters/ask-adapters.server";
import { isOutside } from "../kinds";
import { candidateText } from "../load-facts.server";
import { phases } from "../phases";
import type { RulePhase, Said } from "../phases/phase";
import type { ReadyRule } from "../prepare-rule";
import type { Candidate, ScreeningFacts } from "../types";
import type { PastPost } from "./past-posts.server";

export interface Judged {
	candidate: Candidate;
	said: Said | null;
}

/** What a rule would have said about a post when it was written. Throws where a service does not answer. */
export async function judgePastPost(ctx: Context, post: PastPost, rule: ReadyRule): Promise<Judged> {
	const candidate = candidateOf(ctx, post);
	if (isOutside(rule.kind)) {
		const author = { memberId: post.authorId, displayName: post.authorName };
		const question = { brand: ctx.brand, candidate, author, network: null };
		return { candidate, said: await askService(ctx.services.env, question, rule as ReadyRule<never>) };
	}
	const phase = phases.find(({ kind }) => kind === rule.kind) as RulePhase;
	return { candidate, said: phase.judge(candidate, factsOf(ctx, post), rule as ReadyRule<never>) };
}

function candidateOf({ brand }: Context, post: PastPost): Candidate {
	const title = post.number === 1 ? post.threadTitle : "";
	return {
		categoryId: post.categoryId,
		threadId: post.number === 1 ? null : post.threadId,
		postId: null,
		title,
		text: candidateText(title, post.document),
		links: linksIn(post.document),
		mentions: 0,
		images: 0,
		locale: brand.locale,
	};
}

const linksIn = (document: RichDocument) =>
	[...walk(document)].flatMap(({ marks = [] }) => marks.flatMap(({ attrs }) => attrs?.href ?? []));

/** Only what rules ask: the rest is as for a member about whom there is nothing to say. */
const factsOf = ({ brand }: Context, post: PastPost): ScreeningFacts => ({
	now: post.createdAt,
	author: {
		memberId: post.authorId,
		role: "member",
		abilities: startingAbilities[0] as Abilities,
		joinedAt: new Date(0),
		publishedCount: post.publishedBefore,
		acceptedRules: true,
		preModerated: false,
		secondsSinceLastPost: null,
		recentTexts: post.textsBefore.map(({ document, title, writtenAt }) => ({
			text: candidateText(title, document),
			writtenAt: new Date(writtenAt),
		})),
		recentPosts: post.weekBefore[0],
		recentRejections: post.weekBefore[1],
	},
	sanctions: [],
	place: { preModerated: false, locked: false, host: new URL(brand.origin).hostname },
	switches: [],
});
