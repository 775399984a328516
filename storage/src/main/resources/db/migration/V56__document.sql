-- Documents of meetings and agenda items. The same bytes are stored once.
create table document_content (
    digest  varchar(64) not null primary key,
    bytes   bytea       not null,
    version integer     not null
);

create table document (
    id         varchar(13)  not null primary key,
    meeting_id varchar(13)  not null references meeting (id),
    item_id    varchar(13)  references agenda_item (id),
    name       varchar(100) not null,
    type       varchar(80)  not null,
    size       integer      not null,
    digest     varchar(64)  not null references document_content (digest),
    added_by   varchar(13)  references person (id),
    added_at   bigint       not null,
    version    integer      not null
);

create index document_meeting on document (meeting_id);
create index document_item on document (item_id);
create index document_digest on document (digest);
create index document_adder on document (added_by);
