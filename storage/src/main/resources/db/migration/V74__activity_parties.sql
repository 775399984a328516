-- Who is behind an activity, where the plan says so. A person may have chosen the texts; an import then keeps them.
alter table activity add column owner text;
alter table activity add column partners text;
alter table activity add column funder text;
alter table activity add column parties_chosen boolean not null default false;

-- The same of the activities of a closed status round, when it closed.
alter table round_activity add column owner text;
alter table round_activity add column partners text;
alter table round_activity add column funder text;
