-- The last time at which the bot was known to run, in one row.
create table sign_of_life (
    id      varchar(10) not null primary key,
    seen_at bigint      not null
);

-- A pause that the bot itself has set has a reason and no person.
alter table delivery_pause add column reason varchar(20);
alter table delivery_pause rename column paused_by to paused_by_person;
alter table delivery_pause add column paused_by varchar(13);
update delivery_pause set paused_by = paused_by_person;
alter table delivery_pause drop column paused_by_person;
