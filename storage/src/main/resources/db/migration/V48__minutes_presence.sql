-- Who came late to a meeting or left early, by item of the agenda. A person comes once and leaves once.
create table attendance_change (
    id         varchar(13) not null primary key,
    meeting_id varchar(13) not null references minutes (meeting_id),
    item_id    varchar(13) not null references agenda_item (id),
    person_id  varchar(13) not null references person (id),
    kind       varchar(10) not null,
    written_by varchar(13) not null references person (id),
    written_at bigint      not null,
    version    integer     not null,
    unique (meeting_id, person_id, kind)
);

-- The disagreement of a person who was present at an item with what was decided there.
create table reservation (
    id         varchar(13)   not null primary key,
    meeting_id varchar(13)   not null references minutes (meeting_id),
    item_id    varchar(13)   not null references agenda_item (id),
    person_id  varchar(13)   not null references person (id),
    text       varchar(2000) not null,
    written_by varchar(13)   not null references person (id),
    written_at bigint        not null,
    version    integer       not null
);

create index reservation_meeting on reservation (meeting_id);
