interface Pattern {
	pattern: RegExp;
	names: string[];
}

/** A route's path, such as `t/:id/:slug?`, as a pattern and the names of its parameters. */
export function toPattern(path: string): Pattern {
	const names: string[] = [];
	const pattern = path
		.split("/")
		.filter(Boolean)
		.map((segment) => {
			if (!segment.startsWith(":")) return `/${segment.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`;
			names.push(segment.replace(/^:|\?$/g, ""));
			return segment.endsWith("?") ? "(?:/([^/]+))?" : "/([^/]+)";
		})
		.join("");
	return { pattern: new RegExp(`^${pattern || "/"}$`), names };
}

/** The first of the routes that the path of `url` fits, with its parameters. */
export function matchRoute<Route extends Pattern>(routes: Route[], url: string) {
	const path = url.split("?")[0] as string;
	for (const route of routes) {
		const found = route.pattern.exec(path);
		if (!found) continue;
		const params = Object.fromEntries(route.names.map((name, index) => [name, decoded(found[index + 1])]));
		return { route, params };
	}
	return null;
}

/** A broken escape is looked up as it stands, and found nowhere. */
function decoded(text: string | undefined) {
	try {
		return text === undefined ? undefined : decodeURIComponent(text);
	} catch {
		return text;
	}
}
