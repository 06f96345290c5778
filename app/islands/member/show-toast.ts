const SHOWN_FOR = 6_000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something in the page's `#toast` (role=status), for a while. */
export function showToast(text: string | undefined) {
	const toast = document.getElementById("toast");
	const message = text ?? toast?.dataset.failed;
	if (!toast || !message) return;
	clearTimeout(timer);
	toast.textContent = message;
	toast.hidden = false;
	timer = setTimeout(() => {
		toast.textContent = "";
	}, SHOWN_FOR);
}
