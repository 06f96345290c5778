import type { LinkDescriptor, MetaDescriptor } from "@remix-run/node";

interface DirectHeadProps {
	meta: MetaDescriptor[];
	links: LinkDescriptor[];
}

/** The head of a page that is rendered directly: the descriptors of `pageMeta` as elements, as Remix writes them. */
export const DirectHead = ({ meta, links }: DirectHeadProps) => (
	<>
		{meta.map((entry, index) => (
			<Entry key={String(index)} entry={entry as Record<string, unknown>} />
		))}
		{(links as { rel: string; href: string; type?: string }[]).map((link) => (
			<link key={link.href} {...link} />
		))}
	</>
);

function Entry({ entry }: { entry: Record<string, unknown> }) {
	if ("title" in entry) return <title>{String(entry.title)}</title>;
	if ("script:ld+json" in entry) {
		return (
			<script
				type="application/ld+json"
				dangerouslySetInnerHTML={{ __html: inScript(entry["script:ld+json"]) }}
			/>
		);
	}
	const { tagName, ...attributes } = entry;
	return tagName === "link" ? <link {...attributes} /> : <meta {...attributes} />;
}

/** JSON that cannot end the script element it stands in. */
const inScript = (value: unknown) =>
	JSON.stringify(value).replace(
		/[<>&\u2028\u2029]/g,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
	);
