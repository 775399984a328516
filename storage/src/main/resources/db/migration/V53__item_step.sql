-- The path of an item from the network that decides to the group that prepares it, and back.
-- A network's catalogue entry names the network for which it prepares items. No foreign key: the catalogue's
-- networks are stored one after another, and each reference is checked when the catalogue is read.
alter table network add column prepares_for varchar(60);

alter table practice add column questions varchar(1000);

create table item_step (
    id              varchar(13) not null primary key,
    item_id         varchar(13) not null references agenda_item (id),
    kind            varchar(20) not null,
    from_network_id varchar(60) not null references network (id),
    to_network_id   varchar(60) not null references network (id),
    text            varchar(2000),
    written_by      varchar(13) not null references person (id),
    written_at      bigint      not null,
    version         integer     not null,
    unique (item_id)
);

create index item_step_to on item_step (to_network_id);

create table item_answer (
    id       varchar(13)   not null primary key,
    step_id  varchar(13)   not null references item_step (id),
    position integer       not null,
    question varchar(200)  not null,
    answer   varchar(1000) not null,
    version  integer       not null,
    unique (step_id, position)
);

-- People look up what they have proposed.
create index agenda_item_proposed on agenda_item (proposed_by);
