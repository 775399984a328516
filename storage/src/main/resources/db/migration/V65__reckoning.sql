-- The yearly reckoning of a network: one for each network and year of the coming plan.
create table reckoning (
    id         varchar(13) not null primary key,
    network_id varchar(60) not null references network (id),
    year       integer     not null,
    opened_by  varchar(13) not null references person (id),
    opened_at  bigint      not null,
    due_at     bigint      not null,
    version    integer     not null,
    unique (network_id, year)
);

create index reckoning_year on reckoning (year);
create index reckoning_person on reckoning (opened_by);

-- What a network answers. A later answer is a new revision, and no row is ever changed.
create table reckoning_answer (
    id           varchar(13) not null primary key,
    reckoning_id varchar(13) not null references reckoning (id),
    revision     integer     not null,
    going_on     varchar(20) not null,
    gave         text        not null,
    takes_up     text,
    written_by   varchar(13) not null references person (id),
    written_at   bigint      not null,
    version      integer     not null,
    unique (reckoning_id, revision)
);

create index reckoning_answer_person on reckoning_answer (written_by);
