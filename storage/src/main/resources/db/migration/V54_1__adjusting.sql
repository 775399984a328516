-- Who adjusts (confirms) a meeting's formal minutes: the chair and one more.
create table minutes_adjuster (
    id         varchar(13) not null primary key,
    meeting_id varchar(13) not null references meeting (id),
    part       varchar(10) not null,
    person_id  varchar(13) not null references person (id),
    written_by varchar(13) not null references person (id),
    written_at bigint      not null,
    version    integer     not null,
    unique (meeting_id, part)
);

-- That one of them has adjusted an edition. A corrected edition is adjusted anew.
create table minutes_adjusting (
    id         varchar(13) not null primary key,
    meeting_id varchar(13) not null references minutes (meeting_id),
    edition    integer     not null,
    part       varchar(10) not null,
    person_id  varchar(13) not null references person (id),
    written_at bigint      not null,
    version    integer     not null,
    unique (meeting_id, edition, part)
);

-- What one of them wants changed before adjusting.
create table minutes_comment (
    id         varchar(13)   not null primary key,
    meeting_id varchar(13)   not null references minutes (meeting_id),
    edition    integer       not null,
    part       varchar(10)   not null,
    person_id  varchar(13)   not null references person (id),
    text       varchar(2000) not null,
    written_at bigint        not null,
    version    integer       not null
);

create index minutes_comment_meeting on minutes_comment (meeting_id);
create index minutes_finished on minutes (kind, finished_at);
