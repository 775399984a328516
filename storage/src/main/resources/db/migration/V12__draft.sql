-- What people were shown and have not confirmed yet; content is JSON.
create table draft (
    id          varchar(13) not null primary key,
    kind        varchar(40) not null,
    author      varchar(20) not null,
    content     text        not null,
    fingerprint varchar(64) not null,
    created_at  bigint      not null,
    expires_at  bigint      not null,
    stored_at   bigint,
    version     integer     not null
);

create index draft_expires on draft (expires_at);

-- A series that was shown and never confirmed has no meetings, and nobody is recorded as having planned it.
delete from meeting_series
where not exists (select 1 from meeting m where m.series_id = meeting_series.id)
  and not exists (select 1 from audit_entry a where a.action = 'meeting.plan' and a.subject = meeting_series.id);

-- A file that waited for its confirmation, or the mark of one that was confirmed; no other table refers to it.
drop table plan_import;

-- A poll that was shown and never opened; from now on every poll has been opened from its first moment.
delete from poll_slot where poll_id in (select id from poll where opened_at is null);
delete from poll where opened_at is null;
update poll set created_at = opened_at;
alter table poll drop column opened_at;
alter table poll rename column created_at to opened_at;
