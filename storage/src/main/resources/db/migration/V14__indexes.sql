-- What is looked up often in tables that grow, and what must not stand there twice.
create index agenda_edition_meeting on agenda_edition (meeting_id);
create index absence_last_day on absence (last_day);
create index membership_until on membership (until);
create index membership_role on membership (role, state);
create index delivery_finished on delivery (finished_at);

-- One request of a person to a network at a time: of several that wait, the first is kept.
update membership set state = 'DECLINED', version = version + 1
where state = 'REQUESTED' and exists (
    select 1 from membership earlier
    where earlier.person_id = membership.person_id and earlier.network_id = membership.network_id
      and earlier.state = 'REQUESTED' and earlier.id < membership.id);

create unique index membership_requested on membership (person_id, network_id) where state = 'REQUESTED';
