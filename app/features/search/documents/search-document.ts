import type { Locale } from "~/platform/identity";
import { fold, lower } from "../language/fold";
import { spread } from "../language/spread";

/** One thing that can be found, as `search_document` takes it. */
export interface SearchDocument extends Words {
	kind: "post" | "member" | "tag";
	refId: number;
	threadId: number | null;
	categoryId: number | null;
	authorId: number | null;
	threadKind: string | null;
	opening: boolean;
	language: Locale;
	likes: number;
	createdAt: string;
}

interface Words {
	name: string | null;
	writtenName: string;
	tags: string;
	body: string;
	writtenBody: string;
}

/** Characters of one text that are looked through. A vector of Postgres holds no more words. */
const MAX_TEXT = 50_000;

/** Title or names, tags and text, in the forms that stems are made of. */
export function wordsOf({ name, tags, body }: { name: string; tags: string; body: string }): Words {
	const text = spread(body.slice(0, MAX_TEXT));
	return {
		name: name === "" ? null : fold(spread(name)),
		writtenName: lower(spread(name)),
		tags: fold(spread(tags)),
		body: fold(text),
		writtenBody: lower(text),
	};
}
