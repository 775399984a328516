-- When people can come: a network is asked about several times before a meeting is put into its calendar.
create table poll (
    id         varchar(13)  not null primary key,
    network_id varchar(60)  not null references network (id),
    title      varchar(120) not null,
    form       varchar(20)  not null,
    place      varchar(200),
    link       varchar(500),
    created_by varchar(13)  not null references person (id),
    created_at bigint       not null,
    opened_at  bigint,
    closes_at  bigint       not null,
    closed_at  bigint,
    chosen     integer,
    meeting_id varchar(13)  references meeting (id),
    version    integer      not null
);

create index poll_open on poll (closed_at, closes_at);

create table poll_slot (
    poll_id   varchar(13) not null references poll (id),
    position  integer     not null,
    starts_at bigint      not null,
    ends_at   bigint      not null,
    primary key (poll_id, position)
);

create table vote (
    id        varchar(13) not null primary key,
    poll_id   varchar(13) not null references poll (id),
    person_id varchar(13) not null references person (id),
    ticks     varchar(40) not null,
    voted_at  bigint      not null,
    version   integer     not null,
    unique (poll_id, person_id)
);
