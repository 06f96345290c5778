/** The page's words for the editor, from `data-labels`: pages come in several languages. */
export function readLabels(textarea: HTMLTextAreaElement): (key: string) => string {
	let labels: Record<string, string> = {};
	try {
		labels = JSON.parse(textarea.dataset.labels ?? "{}");
	} catch (error) {
		console.warn("data-labels is not JSON", error);
	}
	return (key) => labels[key] ?? "";
}
