import type { Discussion } from "../discussion/discussion";
import type { WidgetLocale } from "../part";

const sentences: Record<WidgetLocale, string> = {
	en: "This page ({{origin}}) may not show the discussion: the forum's owner has to allow its address.",
	ru: "На этой странице ({{origin}}) нельзя показать обсуждение: владелец форума должен разрешить её адрес.",
	hu: "Ez az oldal ({{origin}}) nem mutathatja a beszélgetést: a fórum tulajdonosának engedélyeznie kell a címét.",
};

/** Why the forum does not answer this page, if it answers others: counts are for every page. Empty if it is down. */
export async function explainRefusal({ host, key }: Discussion): Promise<string> {
	const counts = await host.forum.ask(`/embed/v1/counts?keys=${encodeURIComponent(key)}`).catch(() => null);
	return counts?.ok ? sentences[host.locale()].replace("{{origin}}", location.origin) : "";
}
