import { createContext, useContext } from "react";
import { type Translate, translator } from "~/platform/i18n/translate";
import type { Actor, Brand, Locale } from "~/platform/identity";

export interface Forum {
	brand: Brand;
	actor: Actor | null;
	locale: Locale;
	now: Date;
	nonce: string;
	path: string;
	assets: { visitor: string; member: string; desk: string };
}

export const ForumContext = createContext<Forum | null>(null);

export function useForum(): Forum {
	const forum = useContext(ForumContext);
	if (!forum) throw new Error("outside of the forum's pages");
	return forum;
}

export const useTranslate = (): Translate => translator(useForum().locale);
