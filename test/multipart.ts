/** A form with files as a browser sends it: what `send` takes. */
export async function multipart(fields: Record<string, string | File>) {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	const sent = new Response(form);
	return {
		body: Buffer.from(await sent.arrayBuffer()),
		headers: { "content-type": sent.headers.get("content-type") ?? "" },
	};
}
