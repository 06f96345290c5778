import type { ReactNode } from "react";
import { levelName } from "~/features/brands/policy";
import { useForum, useTranslate } from "~/ui/forum-context";

interface LevelTableProps {
	caption: string;
	levels: readonly number[];
	rows: { key: string; title: string }[];
	/** The field of a row for a level; `label` says both. */
	field: (row: string, level: number, label: string) => ReactNode;
}

/** What levels have, a row for each thing and a column for each level. On a phone each row is a block of its own. */
export function LevelTable({ caption, levels, rows, field }: LevelTableProps) {
	const t = useTranslate();
	const { locale, brand } = useForum();
	const names = levels.map((level) => levelName(t, locale, brand, level));
	return (
		<div className="table-scroll">
			<table className="ladder">
				<caption className="hidden">{caption}</caption>
				<thead>
					<tr>
						<th scope="col">{caption}</th>
						{names.map((name) => (
							<th scope="col" key={name}>
								{name}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map(({ key, title }) => (
						<tr key={key}>
							<th scope="row">{title}</th>
							{levels.map((level, place) => (
								<td key={level} data-label={names[place]}>
									{field(key, level, `${title}: ${names[place]}`)}
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
