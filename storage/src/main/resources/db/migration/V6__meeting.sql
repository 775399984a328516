-- When the networks meet, who comes, and who is asked instead.
create table practice (
    network_id    varchar(60) not null primary key references network (id),
    notice_days   integer     not null,
    item_days     integer     not null,
    remind_days   varchar(40) not null,
    july_pause    boolean     not null,
    chair_approves boolean    not null,
    rhythms       text,
    version       integer     not null
);

create table meeting_series (
    id         varchar(13)  not null primary key,
    network_id varchar(60)  not null references network (id),
    title      varchar(120) not null,
    rrule      varchar(200) not null,
    begins     varchar(10)  not null,
    ends       varchar(10)  not null,
    starts_at  varchar(8)   not null,
    ends_at    varchar(8)   not null,
    days       integer      not null,
    form       varchar(20)  not null,
    place      varchar(200),
    link       varchar(500),
    created_by varchar(13),
    created_at bigint       not null,
    version    integer      not null
);

create index meeting_series_network on meeting_series (network_id);

create table meeting (
    id            varchar(13)  not null primary key,
    network_id    varchar(60)  not null references network (id),
    series_id     varchar(13)  references meeting_series (id),
    series_date   varchar(10),
    title         varchar(120) not null,
    starts_at     bigint       not null,
    ends_at       bigint       not null,
    form          varchar(20)  not null,
    place         varchar(200),
    link          varchar(500),
    sequence      integer      not null,
    cancelled_at  bigint,
    cancel_reason varchar(500),
    created_by    varchar(13),
    created_at    bigint       not null,
    changed_at    bigint       not null,
    version       integer      not null,
    unique (series_id, series_date)
);

create index meeting_starts on meeting (starts_at);
create index meeting_network on meeting (network_id, starts_at);

create table attendance (
    id            varchar(13) not null primary key,
    meeting_id    varchar(13) not null references meeting (id),
    person_id     varchar(13) not null references person (id),
    answer        varchar(20),
    substitute_id varchar(13) references person (id),
    present       boolean,
    answered_by   varchar(13) references person (id),
    answered_at   bigint,
    version       integer     not null,
    unique (meeting_id, person_id)
);

create table substitute_call (
    id            varchar(13) not null primary key,
    meeting_id    varchar(13) not null references meeting (id),
    absent_id     varchar(13) not null references person (id),
    substitute_id varchar(13) not null references person (id),
    asked_at      bigint      not null,
    until         bigint      not null,
    outcome       varchar(20) not null,
    version       integer     not null,
    unique (meeting_id, absent_id, substitute_id)
);

create index substitute_call_open on substitute_call (outcome, until);

create table absence (
    id          varchar(13) not null primary key,
    person_id   varchar(13) not null references person (id),
    first_day   varchar(10) not null,
    last_day    varchar(10) not null,
    stand_in_id varchar(13) references person (id),
    created_at  bigint      not null,
    version     integer     not null
);

create index absence_person on absence (person_id, last_day);
