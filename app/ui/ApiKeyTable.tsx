import { useTranslate } from "./forum-context";
import { KeyTable, type RevocableKey } from "./KeyTable";

type Row = Omit<RevocableKey, "id" | "label"> & {
	id: number;
	name: string;
	scopes: string[];
	handle: string;
};

export function ApiKeyTable({ keys }: { keys: Row[] }) {
	const t = useTranslate();
	const rows = keys.map(({ id, name, scopes, handle, ...used }) => ({
		...used,
		id,
		label: (
			<>
				{name || `#${id}`} <span className="hint">{`@${handle} · ${scopes.join(", ")}`}</span>
			</>
		),
	}));
	return <KeyTable heading={t("admin:api-key-column")} none={t("admin:api-key-none")} keys={rows} />;
}
