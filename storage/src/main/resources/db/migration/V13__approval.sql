-- What needs a second person. An approval moved from an agenda has no fingerprint: it is of the agenda as it stood.
create table approval (
    subject     varchar(60) not null primary key,
    fingerprint varchar(64) not null,
    asked_by    varchar(13) references person (id),
    asked_at    bigint      not null,
    reminded_at bigint,
    decided_by  varchar(13) references person (id),
    decided_at  bigint,
    version     integer     not null
);

insert into approval (subject, fingerprint, asked_at, decided_by, decided_at, version)
select 'agenda:' || meeting_id, '', made_at, approved_by, approved_at, 0 from agenda where approved_by is not null;

insert into approval (subject, fingerprint, asked_at, version)
select 'agenda:' || a.meeting_id, '', d.due_at, 0
from agenda a join delivery d on d.matter = 'agenda.approval:' || a.meeting_id where a.approved_by is null;

-- SQLite does not drop a column that refers to another table; nothing refers to this one.
create table agenda_kept (
    meeting_id varchar(13) not null primary key references meeting (id),
    made_at    bigint      not null,
    revision   integer     not null,
    version    integer     not null
);

insert into agenda_kept select meeting_id, made_at, revision, version from agenda;
drop table agenda;
alter table agenda_kept rename to agenda;
