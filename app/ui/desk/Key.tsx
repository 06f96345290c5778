/** The key of a button, for those who see it; assistive technology reads `aria-keyshortcuts` instead. */
export const Key = ({ name }: { name: string }) => (
	<span className="key" aria-hidden="true">
		{name}
	</span>
);
