/** @jsxImportSource preact */
import type { EmbedPost } from "@folkmoot/embed-contract";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Discussion } from "../discussion/discussion";
import { Refusal } from "../discussion/shared";
import { close } from "./open-place";

/** Asks once more, in place. */
export function DeletePanel({ discussion, post }: { discussion: Discussion; post: EmbedPost }) {
	const { say, client } = discussion;
	const [problem, setProblem] = useState("");
	const keep = useRef<HTMLButtonElement>(null);
	useEffect(() => keep.current?.focus(), []);
	const remove = async () => {
		try {
			await client.ask(`/embed/v1/posts/${post.id}`, { method: "DELETE" });
			discussion.posts = discussion.posts.filter(({ id }) => id !== post.id);
			if (discussion.thread && post.state === "published") discussion.thread.postCount--;
			discussion.place = null;
			discussion.announce(say("deleted"), "[data-act=new]");
		} catch (failure) {
			setProblem(failure instanceof Refusal ? failure.message : say("not-saved"));
		}
	};
	return (
		<section class="field" aria-label={say("delete")}>
			<p>{say("delete-question")}</p>
			{problem && (
				<p class="error" role="alert">
					{problem}
				</p>
			)}
			<div class="bar">
				<button type="button" class="main" onClick={() => void remove()}>
					{say("delete")}
				</button>
				<button type="button" ref={keep} onClick={() => close(discussion)}>
					{say("keep")}
				</button>
			</div>
		</section>
	);
}
