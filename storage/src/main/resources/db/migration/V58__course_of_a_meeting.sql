-- A person may come to a meeting and leave it any number of times.
create table attendance_change_of_any_number (
    id         varchar(13) not null primary key,
    meeting_id varchar(13) not null references minutes (meeting_id),
    item_id    varchar(13) not null references agenda_item (id),
    person_id  varchar(13) not null references person (id),
    kind       varchar(10) not null,
    written_by varchar(13) not null references person (id),
    written_at bigint      not null,
    version    integer     not null,
    unique (meeting_id, person_id, item_id, kind)
);

insert into attendance_change_of_any_number (id, meeting_id, item_id, person_id, kind, written_by, written_at, version)
select id, meeting_id, item_id, person_id, kind, written_by, written_at, version
from attendance_change;

drop table attendance_change;
alter table attendance_change_of_any_number rename to attendance_change;

-- That a meeting took an item before another one than on its agenda, or last. The row is never changed.
create table item_move (
    id         varchar(13) not null primary key,
    meeting_id varchar(13) not null references minutes (meeting_id),
    item_id    varchar(13) not null references agenda_item (id),
    before_id  varchar(13) references agenda_item (id),
    written_by varchar(13) not null references person (id),
    written_at bigint      not null,
    version    integer     not null
);

create index item_move_meeting on item_move (meeting_id);

-- The item with which a day of a meeting of several days began. The first day begins with the first item.
create table minutes_day (
    id         varchar(13) not null primary key,
    meeting_id varchar(13) not null references minutes (meeting_id),
    day        varchar(10) not null,
    item_id    varchar(13) not null references agenda_item (id),
    written_by varchar(13) not null references person (id),
    written_at bigint      not null,
    version    integer     not null,
    unique (meeting_id, day)
);
