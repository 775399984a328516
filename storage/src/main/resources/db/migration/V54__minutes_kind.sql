-- What kind of paper a network's minutes are: notes, or formal minutes in which every item has a number (§).
alter table practice add column minutes_kind varchar(10) not null default 'NOTES';

alter table minutes add column kind varchar(10);
update minutes set kind = 'NOTES' where edition > 0;

-- Every number of a network's year that minutes have used, by an item or by a decision, so that none is used twice.
create table minutes_paragraph (
    id         varchar(13) not null primary key,
    network_id varchar(60) not null references network (id),
    year       integer     not null,
    number     integer     not null,
    meeting_id varchar(13) not null references minutes (meeting_id),
    item_id    varchar(13) references agenda_item (id),
    version    integer     not null,
    unique (network_id, year, number)
);

create index minutes_paragraph_meeting on minutes_paragraph (meeting_id);

insert into minutes_paragraph (id, network_id, year, number, meeting_id, item_id, version)
select id, network_id, year, number, meeting_id, item_id, 1 from decision where number is not null;
