import type { Piece } from "~/features/search/contract";

/** A text with what was searched for marked in it. */
export const Pieces = ({ pieces }: { pieces: Piece[] }) => (
	<>
		{pieces.map(({ text, marked }, at) => {
			const key = `${at}`;
			return marked ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
		})}
	</>
);
