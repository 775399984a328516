-- What somebody proposed that the meeting should decide about an item: a person, the chair or the group that prepared it.
create table motion (
    id         varchar(13)   not null primary key,
    meeting_id varchar(13)   not null references minutes (meeting_id),
    item_id    varchar(13)   not null references agenda_item (id),
    maker      varchar(20)   not null,
    person_id  varchar(13)   references person (id),
    text       varchar(2000) not null,
    written_by varchar(13)   not null references person (id),
    written_at bigint        not null,
    version    integer       not null
);

create index motion_meeting on motion (meeting_id);
create index motion_item on motion (item_id);

-- The numbers of a vote that led to a decision. Who voted how is never stored.
create table vote_count (
    id          varchar(13)  not null primary key,
    meeting_id  varchar(13)  not null references minutes (meeting_id),
    decision_id varchar(13)  not null references decision (id),
    ayes        integer      not null,
    noes        integer      not null,
    abstentions integer      not null,
    about       varchar(500),
    written_by  varchar(13)  not null references person (id),
    written_at  bigint       not null,
    version     integer      not null
);

create index vote_count_meeting on vote_count (meeting_id);
create index vote_count_decision on vote_count (decision_id);
