/** A snippet with its caption. */
export const CodeBlock = ({ caption, code }: { caption: string; code: string }) => (
	<figure className="api-code">
		<figcaption>{caption}</figcaption>
		{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
		<pre tabIndex={0}>
			<code>{code}</code>
		</pre>
	</figure>
);
