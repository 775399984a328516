-- A calendar link can also show the year of the association, an area or a network, as the wheel does.
alter table calendar_feed add column whole_year boolean not null default false;
alter table calendar_feed add column area_id varchar(60) references area (id);
