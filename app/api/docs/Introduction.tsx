import { CodeBlock } from "./CodeBlock";
import { Prose } from "./Prose";

interface Rule {
	id: string;
	title: string;
	text: string;
}

/** What holds for every endpoint. */
export const rules: Rule[] = [
	{
		id: "keys",
		title: "Keys and scopes",
		text: "Send `Authorization: Bearer fm_…` with every request; cookies are ignored. A key belongs to one forum and acts as one of its members: it reads and writes what this member may. `read` allows GET, `write` everything else, `moderate` adds the member's rights as staff; without it even an owner's key acts as a plain member.\n\nA key of a member of staff may name another `author`, who then has no more rights than the key's own member. Any other key writes as its own member only: another `author` is refused with 403.\n\nKeys are for servers: there is no CORS, and a key never belongs into a page or an app.",
	},
	{
		id: "pages",
		title: "Pages",
		text: "A list answers `items` and `nextCursor`. Ask again with `cursor` set to it until it is null. `limit` is 1 to 100, 20 unless told. New items never shift a page that was begun.",
	},
	{
		id: "idempotency",
		title: "Sending something twice",
		text: "Give every POST an `Idempotency-Key`, 1 to 255 visible ASCII characters of your choice. The same request under the same key has its effect once: within a day it gets the first answer again, with `Idempotent-Replay: true`. Another request under a used key is refused with 409. Refused requests are not kept, so a key can be tried again.",
	},
	{
		id: "texts",
		title: "Texts",
		text: "Texts are sent as `markdown`, or as `document`, the JSON of the Tiptap editor. They come back as safe `html` and as `document`; `include=markdown` adds Markdown. HTML is never taken.",
	},
	{
		id: "limits",
		title: "Limits",
		text: "6000 reads and 1200 writes a minute per key. Members post at most 30 times a minute, through the API too; a key of staff with the scope `moderate` is the forum's own backend and may import faster. Beyond that, and after 60 wrong keys in a quarter of an hour from one network, the answer is 429 with `Retry-After` in seconds. A body has at most 1.5 MB.",
	},
];

export const Introduction = ({ origin, description }: { origin: string; description: string }) => (
	<>
		<section id="start">
			<Prose text={description} />
			<CodeBlock
				caption="The latest threads"
				code={`curl "${origin}/api/v1/threads?limit=5" \\\n  -H "Authorization: Bearer $FOLKMOOT_KEY"`}
			/>
			<p>
				For generated clients: <a href="/api/v1/openapi.json">openapi.json</a>, OpenAPI 3.1.
			</p>
		</section>
		{rules.map(({ id, title, text }) => (
			<section key={id} id={id}>
				<h2>{title}</h2>
				<Prose text={text} />
			</section>
		))}
	</>
);
