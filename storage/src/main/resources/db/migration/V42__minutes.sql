-- What a meeting left: notes on the items of its agenda, decisions, and actions with an owner and a date.
create table minutes (
    meeting_id  varchar(13) not null primary key references meeting (id),
    started_by  varchar(13) not null references person (id),
    started_at  bigint      not null,
    finished_by varchar(13) references person (id),
    finished_at bigint,
    edition     integer     not null,
    reason      varchar(500),
    version     integer     not null
);

create table minutes_note (
    id         varchar(13)   not null primary key,
    meeting_id varchar(13)   not null references minutes (meeting_id),
    item_id    varchar(13)   references agenda_item (id),
    text       varchar(4000) not null,
    written_by varchar(13)   not null references person (id),
    written_at bigint        not null,
    version    integer       not null
);

create index minutes_note_meeting on minutes_note (meeting_id);

create table decision (
    id         varchar(13)   not null primary key,
    network_id varchar(60)   not null references network (id),
    meeting_id varchar(13)   not null references minutes (meeting_id),
    item_id    varchar(13)   references agenda_item (id),
    text       varchar(2000) not null,
    year       integer,
    number     integer,
    written_by varchar(13)   not null references person (id),
    written_at bigint        not null,
    version    integer       not null,
    unique (network_id, year, number)
);

create index decision_meeting on decision (meeting_id);

create table action (
    id         varchar(13)  not null primary key,
    network_id varchar(60)  not null references network (id),
    meeting_id varchar(13)  not null references minutes (meeting_id),
    item_id    varchar(13)  references agenda_item (id),
    text       varchar(500) not null,
    owner_id   varchar(13)  references person (id),
    due_on     varchar(10),
    state      varchar(20)  not null,
    outcome    varchar(1000),
    closed_by  varchar(13)  references person (id),
    closed_at  bigint,
    written_by varchar(13)  not null references person (id),
    written_at bigint       not null,
    version    integer      not null
);

create index action_meeting on action (meeting_id);
create index action_network on action (network_id, state);
create index action_owner on action (owner_id, state);
