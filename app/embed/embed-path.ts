/** Addresses of the widget's HTTP, beside the built scripts. Written in any case, because routes are matched so. */
export const isEmbedPath = (url: string) => /^\/embed\/v1(?=[/?]|$)/i.test(url);

/** The page for frames, by a discussion's key; other addresses below /embed are the forum's own. */
export const isFramePath = (url: string) => !isEmbedPath(url) && /^\/embed\/[^/?]+(?=\?|$)/i.test(url);

/** What every page may read, whoever made it: numbers, and the text that sites put into their own HTML. */
export const isPublicRead = (url: string) =>
	/^\/embed\/v1\/(counts|threads\/[^/?]+\.html)(?=\?|$)/i.test(url);

/** A session of the widget. It opens nothing but the widget's addresses. */
export const isEmbedSession = (authorization: string | undefined) =>
	/^Bearer +fme_/i.test(authorization ?? "");
