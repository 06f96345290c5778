import type { EmbedPostAnswer, NewEmbedPost } from "@folkmoot/embed-contract";
import type { Discussion, Place } from "../discussion/discussion";
import { add, Refusal, readPost } from "../discussion/shared";
import { type Draft, keepDraft } from "./draft";
import { askToSignIn } from "./is-signed-in";
import { sendPost } from "./outbox";

interface Form {
	slot: string;
	setState: (state: "writing" | "sending" | "waiting" | "rules") => void;
	setProblem: (sentence: string) => void;
}

/** Sends what was written; the draft is kept until the forum has it. */
export async function submit(discussion: Discussion, place: Place, draft: Draft, form: Form) {
	const { say } = discussion;
	form.setProblem("");
	form.setState("sending");
	try {
		const post =
			place.what === "edit" && place.post
				? await edit(discussion, place.post.id, place.post.revision, draft.text)
				: await sendPost(discussion, newPost(place, draft.text), draft.idempotencyKey, () => {
						form.setState("waiting");
						// The form says so as well, and may be closed meanwhile.
						discussion.announce(say("waiting", { count: 1 }));
					});
		keepDraft(form.slot, null);
		add(discussion, [post]);
		discussion.host.forum.counts.tell(discussion.key, discussion.thread?.postCount ?? 0);
		if (discussion.place === place) discussion.place = null;
		discussion.announce(say(post.state === "held" ? "held" : "sent"), `[data-post="${post.id}"]`);
		const { id, url, state } = post;
		discussion.emit("folkmoot:posted", { thread: discussion.key, post: { id, url, state } });
	} catch (failure) {
		discussion.announce("");
		meetRefusal(discussion, place, failure, form);
	}
}

/** The first post of a page makes its thread: with the page's address, without what follows somebody around. */
function newPost({ post }: Place, markdown: string): NewEmbedPost {
	const canonical = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href;
	const page = canonical ?? location.origin + location.pathname;
	const given = { markdown, page, title: document.title.slice(0, 200) };
	return post ? { ...given, replyTo: post.id } : given;
}

async function edit({ client }: Discussion, id: number, revision: number, markdown: string) {
	const body = { markdown, revision };
	const answer = await client.ask<EmbedPostAnswer>(`/embed/v1/posts/${id}`, { method: "PATCH", body });
	return readPost(answer.post);
}

function meetRefusal(discussion: Discussion, place: Place, failure: unknown, { setState, setProblem }: Form) {
	const { say, client } = discussion;
	if (failure instanceof Refusal && failure.code === "rules-not-accepted" && client.member) {
		client.member.acceptedRules = false;
		return setState("rules");
	}
	setState("writing");
	const refusal = failure instanceof Refusal ? failure : null;
	setProblem(refusal ? (Object.values(refusal.errors)[0] ?? refusal.message) : say("not-saved"));
	if (refusal?.status !== 401) return;
	client.reason ||= refusal.message;
	// The draft has the quotation already.
	askToSignIn(discussion, { ...place, what: place.what === "quote" ? "reply" : place.what });
}
