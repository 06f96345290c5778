/**
 * The columns of an `Actor` but its account, from `member m`; `now` names the parameter with the time that sanctions are
 * compared with. Three questions share them: by session, by API key and by id.
 */
export const actorColumns = (now: string) => `
	m.id as "memberId", m.handle, m.display_name as "displayName", m.role, m.level, m.tier, m.locale, m.avatar_id as "avatarId",
	coalesce((select max(version) from rules_acceptance a where a.brand_id = m.brand_id and a.member_id = m.id), 0) as "acceptedRules",
	(select count(*) from (
		select 1 from notification n where n.brand_id = m.brand_id and n.member_id = m.id and n.read_at is null limit 100
	) unread)::int as unread,
	case when m.role = 'moderator' then (
		select json_agg(category_id) from moderator_scope s where s.brand_id = m.brand_id and s.member_id = m.id
	) end as moderates,
	(select json_build_object('kind', s.kind, 'endsAt', s.ends_at) from sanction s
		where s.brand_id = m.brand_id and s.member_id = m.id and s.ends_at > ${now} and s.lifted_at is null
			and (s.kind <> 'warning' or s.acknowledged_at is null)
		order by array_position(array['warning', 'silence', 'suspension', 'ban'], s.kind) desc, s.ends_at desc limit 1
	) as restriction`;
