-- A yearly reckoning can be withdrawn, and a network then asked again before the same plan. The tables are made again,
-- because no constraint of a table can be removed on SQLite.
create table withdrawable_reckoning (
    id           varchar(13) not null primary key,
    network_id   varchar(60) not null references network (id),
    year         integer     not null,
    opened_by    varchar(13) not null references person (id),
    opened_at    bigint      not null,
    due_at       bigint      not null,
    withdrawn_at bigint,
    version      integer     not null
);

create table answer_to_withdrawable_reckoning (
    id           varchar(13) not null primary key,
    reckoning_id varchar(13) not null references withdrawable_reckoning (id),
    revision     integer     not null,
    going_on     varchar(20) not null,
    gave         text        not null,
    takes_up     text,
    written_by   varchar(13) not null references person (id),
    written_at   bigint      not null,
    version      integer     not null,
    unique (reckoning_id, revision)
);

insert into withdrawable_reckoning (id, network_id, year, opened_by, opened_at, due_at, withdrawn_at, version)
select id, network_id, year, opened_by, opened_at, due_at, null, version from reckoning;

insert into answer_to_withdrawable_reckoning
    (id, reckoning_id, revision, going_on, gave, takes_up, written_by, written_at, version)
select id, reckoning_id, revision, going_on, gave, takes_up, written_by, written_at, version from reckoning_answer;

drop table reckoning_answer;
drop table reckoning;
alter table withdrawable_reckoning rename to reckoning;
alter table answer_to_withdrawable_reckoning rename to reckoning_answer;

create unique index reckoning_in_force on reckoning (network_id, year) where withdrawn_at is null;
create index reckoning_network on reckoning (network_id);
create index reckoning_year on reckoning (year);
create index reckoning_person on reckoning (opened_by);
create index reckoning_answer_person on reckoning_answer (written_by);
