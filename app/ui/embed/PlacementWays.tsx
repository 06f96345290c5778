import { useTranslate } from "../forum-context";

interface PlacementWaysProps {
	address: string | null;
	thread: { path: string; title: string } | null;
}

/** From a placement to its page and its thread. */
export function PlacementWays({ address, thread }: PlacementWaysProps) {
	const t = useTranslate();
	if (!address && !thread) return null;
	return (
		<p className="ways">
			{thread ? (
				<a href={thread.path}>
					{t("embed:placement.read")}: {thread.title}
				</a>
			) : null}
			{address ? (
				<a href={address} rel="noopener">
					{t("embed:placement.open-page")}
				</a>
			) : null}
		</p>
	);
}
