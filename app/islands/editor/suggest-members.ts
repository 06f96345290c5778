import type { MentionOptions } from "@tiptap/extension-mention";
import { createMemberList, type SuggestedMember } from "./member-list";

export interface SuggestionBase {
	/** Holds the list and is what the list is placed against. */
	frame: HTMLElement;
	listLabel: string;
}

export type MemberMentionOptions = MentionOptions<SuggestedMember, SuggestedMember>;

/** Offers members while `@…` is typed. */
export function suggestMembers({ frame, listLabel }: SuggestionBase): MemberMentionOptions["suggestion"] {
	return {
		minQueryLength: 1,
		debounce: 120,
		// Brackets and opening quotes of our languages; a letter before means a mail address.
		allowedPrefixes: [" ", "\u00a0", "(", "[", '"', "'", "„", "“", "«", "—", "–"],
		items: async ({ query, signal }) => fetchMembers(query, signal),
		command: ({ editor, range, props: { id, handle } }) => {
			const mention = { type: "mention", attrs: { id, label: handle } };
			editor
				.chain()
				.focus()
				.insertContentAt(range, [mention, { type: "text", text: " " }])
				.run();
		},
		render: () => {
			const list = createMemberList(frame, listLabel);
			return {
				onStart: list.update,
				onUpdate: list.update,
				onKeyDown: ({ event }) => list.press(event),
				onExit: list.close,
			};
		},
	};
}

async function fetchMembers(query: string, signal: AbortSignal): Promise<SuggestedMember[]> {
	try {
		const response = await fetch(`/members/suggest?q=${encodeURIComponent(query)}`, {
			signal,
			headers: { Accept: "application/json" },
		});
		return response.ok ? (await response.json()).items : [];
	} catch (error) {
		if (signal.aborted) throw error;
		return [];
	}
}
