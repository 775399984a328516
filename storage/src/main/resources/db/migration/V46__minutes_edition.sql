-- What each sent edition of minutes said. The contents name people by id, so that an erasure takes their names from older editions too.
create table minutes_edition (
    id         varchar(13) not null primary key,
    meeting_id varchar(13) not null references minutes (meeting_id),
    number     integer     not null,
    reason     varchar(500),
    contents   text        not null,
    sent_by    varchar(13) not null references person (id),
    sent_at    bigint      not null,
    version    integer     not null,
    unique (meeting_id, number)
);

-- Whether the network's meetings have minutes, so that somebody is reminded when they are missing.
alter table practice add column keeps_minutes boolean not null default true;
