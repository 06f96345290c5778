import type { WidgetLocale } from "../part";

/** What has to be said before anything came from the forum, or because nothing does. */
export const sentences = {
	en: {
		show: "Show the discussion",
		down: "This cannot be loaded now.",
		retry: "Try again",
	},
	ru: {
		show: "Показать обсуждение",
		down: "Не загружается.",
		retry: "Ещё раз",
	},
	hu: {
		show: "Beszélgetés mutatása",
		down: "Most nem tölthető be.",
		retry: "Újra",
	},
} satisfies Record<WidgetLocale, object>;

/** Language of an element: its own attribute, the text around it, the browser; English where none is known. */
export function localeOf(element: Element): WidgetLocale {
	const around = element.closest("[lang]")?.getAttribute("lang");
	for (const wish of [element.getAttribute("locale"), around, navigator.language]) {
		const language = wish?.slice(0, 2).toLowerCase();
		if (language && Object.hasOwn(sentences, language)) return language as WidgetLocale;
	}
	return "en";
}
