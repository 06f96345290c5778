import { useTranslate } from "../forum-context";
import { KeyTable, type RevocableKey } from "../KeyTable";

type Row = Omit<RevocableKey, "id" | "label"> & { kid: string; name: string; algorithm: string };

/** Keys that customers are signed in with; never what they sign with. */
export function SsoKeyTable({ keys }: { keys: Row[] }) {
	const t = useTranslate();
	const rows = keys.map(({ kid, name, algorithm, ...used }) => ({
		...used,
		id: kid,
		label: (
			<>
				<code>{kid}</code> <span className="hint">{[algorithm, name].filter(Boolean).join(" · ")}</span>
			</>
		),
	}));
	return <KeyTable heading="kid" none={t("embed:sso.none")} keys={rows} />;
}
