import { attributesOf, type FrameOptions, propertiesOf } from "./frame/frame-options";

export const formats = ["html", "react", "frame", "include"] as const;
export type SnippetFormat = (typeof formats)[number];

/** Lines to copy into a page of the brand's, so that it shows what the preview shows. */
export function snippetOf(format: SnippetFormat, forum: string, key: string, options: FrameOptions): string {
	if (format === "react") return reactSnippet(forum, key, options);
	if (format === "frame") return frameSnippet(forum, key, options);
	const name = `folkmoot-${options.show}`;
	const attributes = attributesOf(key, options).map(
		([name, value]) => ` ${name}="${escapeAttribute(value)}"`,
	);
	const inside =
		format === "include" && options.show === "discussion"
			? `\n\t<!-- put in here, when the page is built or at its edge:\n\t     GET ${forum}/embed/v1/threads/${encodeURIComponent(key)}.html -->\n`
			: "";
	return [
		`<script type="module" src="${forum}/embed/v1.js"></script>`,
		...styleLines(name, options),
		`<${name}${attributes.join("")}>${inside}</${name}>`,
	].join("\n");
}

function styleLines(name: string, options: FrameOptions): string[] {
	const properties = propertiesOf(options).map(([name, value]) => `${name}: ${value};`);
	return properties.length > 0 ? [`<style>${name} { ${properties.join(" ")} }</style>`] : [];
}

const components = {
	discussion: "FolkmootDiscussion",
	count: "FolkmootCount",
	list: "FolkmootList",
	ask: "FolkmootAsk",
};

function reactSnippet(forum: string, key: string, options: FrameOptions): string {
	const component = components[options.show];
	const props = [
		` forum=${JSON.stringify(forum)}`,
		...attributesOf(key, options).map(([name, value]) =>
			name === "heading-level" ? ` headingLevel={${value}}` : ` ${name}=${JSON.stringify(value)}`,
		),
	];
	const styles = styleLines(`folkmoot-${options.show}`, options).map(
		(line) => `\n/* ${line.replace(/<\/?style>/g, "")} */`,
	);
	return `import { ${component} } from "@folkmoot/widget/react";\n\n<${component}${props.join("")} />${styles.join("")}`;
}

/** The frame says how high it has to be; the page around believes nobody but the forum. */
function frameSnippet(forum: string, key: string, options: FrameOptions): string {
	const url = escapeAttribute(frameAddress(forum, key, options));
	return `<iframe class="folkmoot" src="${url}" title="Discussion" loading="lazy" style="inline-size: 100%; block-size: 600px; border: 0"></iframe>
<script>
	addEventListener("message", ({ origin, source, data }) => {
		if (origin !== ${JSON.stringify(forum)} || data?.type !== "folkmoot:height") return;
		for (const frame of document.querySelectorAll("iframe.folkmoot"))
			if (frame.contentWindow === source) frame.style.blockSize = \`\${data.height}px\`;
	});
</script>`;
}

/** The page for frames with everything that was chosen. */
export function frameAddress(forum: string, key: string, options: FrameOptions): string {
	const query = new URLSearchParams();
	for (const [name, value] of Object.entries(options))
		if (value !== undefined && !(name === "show" && value === "discussion")) query.set(name, String(value));
	const text = query.toString();
	return `${forum}/embed/${encodeURIComponent(key)}${text ? `?${text}` : ""}`;
}

const escapeAttribute = (text: string) =>
	text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
