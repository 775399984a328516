-- What is looked up often, in tables that grow.
create index agenda_edition_meeting on agenda_edition (meeting_id);
create index absence_last_day on absence (last_day);
create index membership_until on membership (until);
create index membership_role on membership (role, state);
create index delivery_finished on delivery (finished_at);
