/** A file to keep, for the owner alone. */
export const sendFile = (body: string, type: string, name: string) =>
	new Response(body, {
		headers: {
			"Content-Type": `${type}; charset=utf-8`,
			"Content-Disposition": `attachment; filename="${name}"`,
			"Cache-Control": "no-store",
		},
	});
