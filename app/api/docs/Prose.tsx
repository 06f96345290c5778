/** A description with its `code` shown as such; a blank line begins a paragraph. */
export const Prose = ({ text }: { text: string }) =>
	text.split("\n\n").map((paragraph) => (
		<p key={paragraph}>
			<Line text={paragraph} />
		</p>
	));

/** The same within a line. */
export const Line = ({ text }: { text: string }) =>
	// biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed text
	text.split("`").map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
