import type { WidgetLocale } from "../part";

/** What has to be said before anything came from the forum, or because nothing does. */
export const sentences: Record<WidgetLocale, { show: string; failed: string; again: string }> = {
	en: {
		show: "Show the discussion",
		failed: "The discussion cannot be loaded right now.",
		again: "Try again",
	},
	ru: {
		show: "Показать обсуждение",
		failed: "Сейчас не удаётся загрузить обсуждение.",
		again: "Повторить",
	},
	hu: {
		show: "A beszélgetés megjelenítése",
		failed: "A beszélgetés most nem tölthető be.",
		again: "Próbáld újra",
	},
};

/** Language of an element: its own attribute, the text around it, the browser; English where none is known. */
export function localeOf(element: Element): WidgetLocale {
	const around = element.closest("[lang]")?.getAttribute("lang");
	for (const wish of [element.getAttribute("locale"), around, navigator.language]) {
		const language = wish?.slice(0, 2).toLowerCase();
		if (language && Object.hasOwn(sentences, language)) return language as WidgetLocale;
	}
	return "en";
}
