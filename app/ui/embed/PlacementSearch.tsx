import { TextField } from "../Field";
import { useTranslate } from "../forum-context";

/** Finds placements by a part of key, title or address. */
export function PlacementSearch({ search }: { search: string }) {
	const t = useTranslate();
	return (
		<form method="get" action="/admin/embeds/placements" className="search-line">
			<TextField
				name="q"
				type="search"
				label={t("embed:placement.search")}
				defaultValue={search}
				maxLength={200}
			/>
			<button className="quiet-button" type="submit">
				{t("embed:placement.find")}
			</button>
		</form>
	);
}
