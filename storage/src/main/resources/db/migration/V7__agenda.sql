-- What stands on the networks' agendas, and what each post of one said.
create table standing_item (
    id         varchar(120) not null primary key,
    network_id varchar(60)  not null references network (id),
    position   integer      not null,
    section    varchar(80),
    title      varchar(120) not null,
    presenter  varchar(80),
    minutes    integer      not null,
    purpose    varchar(20)  not null,
    months     varchar(40),
    ended_at   bigint,
    version    integer      not null
);

create index standing_item_network on standing_item (network_id, position);

create table agenda (
    meeting_id  varchar(13) not null primary key references meeting (id),
    made_at     bigint      not null,
    approved_by varchar(13) references person (id),
    approved_at bigint,
    revision    integer     not null,
    version     integer     not null
);

create table agenda_item (
    id            varchar(13)  not null primary key,
    meeting_id    varchar(13)  not null references meeting (id),
    kind          varchar(20)  not null,
    section       varchar(80),
    title         varchar(120) not null,
    description   varchar(1000),
    presenter     varchar(80),
    minutes       integer      not null,
    purpose       varchar(20)  not null,
    state         varchar(20)  not null,
    reason        varchar(500),
    proposed_by   varchar(13)  references person (id),
    created_at    bigint       not null,
    decided_by    varchar(13)  references person (id),
    decided_at    bigint,
    postponements integer      not null,
    carried_from  varchar(13)  references agenda_item (id),
    standing_id   varchar(120) references standing_item (id),
    activity_id   varchar(40)  references activity (id),
    position      integer      not null,
    version       integer      not null,
    unique (carried_from),
    unique (meeting_id, standing_id),
    unique (meeting_id, activity_id)
);

create index agenda_item_meeting on agenda_item (meeting_id, position);

create table agenda_edition (
    delivery_id varchar(13) not null primary key,
    meeting_id  varchar(13) not null references meeting (id),
    contents    text        not null,
    composed_at bigint      not null,
    version     integer     not null
);
