import { z } from "zod";
import { ideaStatuses, kinds } from "~/features/threads/contract";
import { readers } from "~/features/threads/policy";
import { problem } from "../problem";

/** Shapes of what is answered, by the names that the OpenAPI document gives them. */
export const resources = z.registry<{ id: string; description?: string }>();

const id = z.int().positive();
const count = z.int().min(0);
const time = z.iso.datetime();
const url = z.url().meta({ description: "Address of its page in the forum." });

export const person = z
	.strictObject({ handle: z.string(), displayName: z.string() })
	.register(resources, { id: "Person" });
export const visibility = z
	.enum(["published", "held", "returned", "hidden", "removed", "erased"])
	.meta({ description: "`held`: it waits for a moderator, and only its author and staff see it." });
const inCategory = z
	.strictObject({ slug: z.string(), name: z.string() })
	.register(resources, { id: "CategoryName" });

export const category = z
	.strictObject({
		id,
		slug: z.string(),
		name: z.string(),
		description: z.string(),
		threadCount: count,
		readableBy: z.enum(readers),
		postableBy: z.enum(["members", "staff"]),
		url,
	})
	.register(resources, { id: "Category" });

const threadFacts = {
	id,
	url,
	title: z.string(),
	excerpt: z.string().meta({ description: "The beginning of the first post, in one line." }),
	kind: z.enum(kinds),
	ideaStatus: z.enum(ideaStatuses).nullable().meta({ description: "For ideas: how far it is." }),
	category: inCategory,
	author: person,
	replyCount: count,
	likeCount: count,
	voteCount: count,
	locked: z.boolean(),
	pinned: z.boolean(),
	answered: z.boolean().meta({ description: "An answer was accepted." }),
	createdAt: time,
	lastPostAt: time,
};
export const threadInList = z
	.strictObject({ ...threadFacts, lastPoster: person })
	.register(resources, { id: "ThreadInList" });
export const thread = z
	.strictObject({
		...threadFacts,
		visibility,
		tags: z.array(z.strictObject({ slug: z.string(), name: z.string() })),
		acceptedPostId: id.nullable(),
	})
	.register(resources, { id: "Thread" });
export const startedThread = z
	.strictObject({ ...thread.shape, postId: id.meta({ description: "The first post." }) })
	.register(resources, { id: "StartedThread" });

export const member = z
	.strictObject({
		id,
		handle: z.string(),
		displayName: z.string(),
		bio: z.string(),
		role: z.enum(["member", "moderator", "owner"]),
		threadCount: count,
		postCount: count,
		likesReceived: count,
		joinedAt: time,
		url,
	})
	.register(resources, { id: "Member" });

problem.register(resources, { id: "Problem", description: "RFC 9457 problem details." });
