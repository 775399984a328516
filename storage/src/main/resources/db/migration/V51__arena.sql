-- Arenas outside the association: who represents it there, the gatherings, what to bring to them, and the reports.
create table arena (
    id         varchar(60)  not null primary key,
    title      varchar(80)  not null,
    network_id varchar(60)  not null references network (id),
    rhythm     varchar(200),
    purpose    varchar(1000),
    ended_at   bigint,
    version    integer      not null
);

create table representative (
    id           varchar(13) not null primary key,
    arena_id     varchar(60) not null references arena (id),
    person_id    varchar(13) not null references person (id),
    since        varchar(10) not null,
    until        varchar(10),
    appointed_by varchar(13) not null references person (id),
    appointed_at bigint      not null,
    version      integer     not null
);

create index representative_arena on representative (arena_id);
create index representative_person on representative (person_id);

create table gathering (
    id                 varchar(13)  not null primary key,
    arena_id           varchar(60)  not null references arena (id),
    title              varchar(80)  not null,
    place              varchar(80),
    starts_on          varchar(10)  not null,
    ends_on            varchar(10)  not null,
    entered_by         varchar(13)  not null references person (id),
    entered_at         bigint       not null,
    cancelled_at       bigint,
    report_asked_at    bigint,
    report_reminded_at bigint,
    report_missed_at   bigint,
    version            integer      not null
);

create index gathering_arena on gathering (arena_id, starts_on);
create index gathering_end on gathering (ends_on);

create table contribution (
    id           varchar(13)  not null primary key,
    gathering_id varchar(13)  not null references gathering (id),
    text         varchar(300) not null,
    written_by   varchar(13)  not null references person (id),
    written_at   bigint       not null,
    version      integer      not null
);

create index contribution_gathering on contribution (gathering_id);

create table gathering_report (
    gathering_id varchar(13)   not null primary key references gathering (id),
    text         varchar(1500) not null,
    written_by   varchar(13)   not null references person (id),
    written_at   bigint        not null,
    changed_at   bigint,
    version      integer       not null
);
