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
