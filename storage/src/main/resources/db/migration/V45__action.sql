-- An action can also come from a decision, a chat message, an answer of a status round or a command, and an
-- organisation or a seat can own it. SQLite cannot make a column optional, so the table is copied.
create table action_of_any_origin (
    id                    varchar(13)  not null primary key,
    network_id            varchar(60)  not null references network (id),
    meeting_id            varchar(13)  references minutes (meeting_id),
    item_id               varchar(13)  references agenda_item (id),
    decision_id           varchar(13)  references decision (id) on delete set null,
    answer_id             varchar(13)  unique references answer (id),
    channel_id            varchar(20),
    message_id            varchar(20),
    text                  varchar(500) not null,
    owner_id              varchar(13)  references person (id),
    owner_organisation_id varchar(40)  references organisation (id),
    owner_faction         varchar(20),
    due_on                varchar(10),
    due_set_at            bigint       not null,
    state                 varchar(20)  not null,
    outcome               varchar(1000),
    closed_by             varchar(13)  references person (id),
    closed_at             bigint,
    written_by            varchar(13)  not null references person (id),
    written_at            bigint       not null,
    version               integer      not null
);

insert into action_of_any_origin (id, network_id, meeting_id, item_id, text, owner_id, due_on, due_set_at, state, outcome,
    closed_by, closed_at, written_by, written_at, version)
select id, network_id, meeting_id, item_id, text, owner_id, due_on, written_at, state, outcome,
    closed_by, closed_at, written_by, written_at, version
from action;

drop table action;
alter table action_of_any_origin rename to action;

create index action_meeting on action (meeting_id);
create index action_network on action (network_id, state);
create index action_owner on action (owner_id, state);
create index action_owner_organisation on action (owner_organisation_id, state);
create index action_decision on action (decision_id);
create index action_message on action (message_id);
create index action_due on action (state, due_on);

-- What happened to an action before it was closed: its last day was moved, or somebody asked for help with it.
create table action_event (
    id         varchar(13)   not null primary key,
    action_id  varchar(13)   not null references action (id) on delete cascade,
    kind       varchar(20)   not null,
    words      varchar(1000) not null,
    old_due_on varchar(10),
    new_due_on varchar(10),
    written_by varchar(13)   not null references person (id),
    written_at bigint        not null,
    version    integer       not null
);

create index action_event_action on action_event (action_id);

-- The reminders of an action that were queued, at most one before and one after each last day.
create table action_reminder (
    id        varchar(13) not null primary key,
    action_id varchar(13) not null references action (id) on delete cascade,
    kind      varchar(20) not null,
    due_on    varchar(10) not null,
    queued_on varchar(10) not null,
    version   integer     not null,
    unique (action_id, kind, due_on)
);

create index action_reminder_queued on action_reminder (queued_on);
