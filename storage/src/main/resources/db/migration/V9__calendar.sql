-- Whose calendars follow which meetings, and what the chat's own calendar was told.
create table calendar_feed (
    id          varchar(13) not null primary key,
    secret_hash varchar(64) not null unique,
    person_id   varchar(13) not null references person (id),
    network_id  varchar(60) references network (id),
    created_at  bigint      not null,
    revoked_at  bigint,
    version     integer     not null
);

create index calendar_feed_person on calendar_feed (person_id);

create table chat_event (
    meeting_id    varchar(13) not null primary key references meeting (id),
    event_id      varchar(20),
    told_sequence integer     not null,
    due_at        bigint      not null,
    version       integer     not null
);
