export interface Share {
	tone: "good" | "bad" | "open" | "accent";
	count: number;
	/** Says what is counted, with the number. */
	text: string;
}

const WIDTH = 100;
const GAP = 0.6;

/** Parts of a whole as a bar, with the figures beside it: who does not see the bar misses nothing. */
export function ShareBar({ shares }: { shares: Share[] }) {
	const present = shares.filter(({ count }) => count > 0);
	const total = present.reduce((sum, { count }) => sum + count, 0);
	let from = 0;
	return (
		<div className="share-bar">
			<svg viewBox={`0 0 ${WIDTH} 4`} preserveAspectRatio="none" aria-hidden="true">
				<rect className="tone-none" width={WIDTH} height="4" />
				{present.map(({ tone, count }, position) => {
					const width = (count / total) * WIDTH;
					const x = from;
					from += width;
					const gap = position === present.length - 1 ? 0 : GAP;
					return (
						<rect className={`tone-${tone}`} key={tone} x={x} width={Math.max(GAP, width - gap)} height="4" />
					);
				})}
			</svg>
			<ul className="legend">
				{shares.map(({ tone, text }) => (
					<li className={`tone-${tone}`} key={tone}>
						{text}
					</li>
				))}
			</ul>
		</div>
	);
}
