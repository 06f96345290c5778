/**
 * Tells the page around how high the frame has to be. Whom it tells was settled by `frame-ancestors`: no page but those of
 * allowed origins can hold this one, and a height is no secret among them.
 */
export function tellHeight() {
	if (window.parent === window) return;
	let told = 0;
	new ResizeObserver(() => {
		const height = Math.ceil(document.body.getBoundingClientRect().height);
		if (height === told) return;
		told = height;
		window.parent.postMessage({ type: "folkmoot:height", height }, "*");
	}).observe(document.body);
}
