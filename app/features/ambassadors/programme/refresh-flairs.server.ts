import { sql } from "kysely";
import type { WriteContext } from "~/platform/context";

/** What the brand's row says about its tiers: nothing while there is no programme. */
export const refreshFlairs = (tx: WriteContext) =>
	sql`
		update brand set ambassador_flairs = (
			select json_agg(json_build_object('name', t.name, 'flair', t.flair, 'icon', t.icon) order by t.tier)
			from ambassador_tier t
			join ambassador_programme p on p.brand_id = t.brand_id and p.enabled
			where t.brand_id = brand.id)
		where id = ${tx.brand.id}
	`.execute(tx.db);
