-- One sending to many, and one row for each who is to get it. A row's names and address can be erased; the row itself stays.
create table batch (
    id           varchar(13)  not null primary key,
    matter       varchar(200) not null unique,
    composer     varchar(40)  not null,
    subject      varchar(100) not null,
    state        varchar(20)  not null,
    due_at       bigint       not null,
    created_at   bigint       not null,
    started_at   bigint,
    finished_at  bigint,
    paused_way   varchar(20),
    paused_until bigint,
    pauses       integer      not null,
    reason       varchar(200),
    version      integer      not null
);

create index batch_state on batch (state);

create table recipient (
    id             varchar(13) not null primary key,
    batch_id       varchar(13) not null references batch (id),
    way            varchar(20),
    lane           varchar(330),
    name           varchar(200),
    person_id      varchar(13) references person (id),
    contact_id     varchar(13),
    reasons        text        not null,
    state          varchar(20) not null,
    due_at         bigint      not null,
    claimed_by     varchar(40),
    begun_at       bigint,
    attempts       integer     not null,
    first_tried_at bigint,
    failures       integer     not null,
    message_id     varchar(200),
    reason         varchar(200),
    finished_at    bigint,
    version        integer     not null
);

-- In a batch nobody has two rows.
create unique index recipient_lane on recipient (batch_id, lane);
create unique index recipient_id on recipient (batch_id, id);
-- What waits is found in the order in which it falls due, and all rows of a batch are counted without reading them.
create index recipient_due on recipient (batch_id, state, way, due_at, id);
create index recipient_person on recipient (person_id) where person_id is not null;
create index recipient_contact on recipient (contact_id) where contact_id is not null;
