-- The personal links to web pages: one for each person and page, replaced by a new one.
create table page_link (
    id          varchar(13) not null primary key,
    person_id   varchar(13) not null references person (id),
    page        varchar(20) not null,
    mark        varchar(13) not null,
    created_at  bigint      not null,
    valid_until bigint      not null,
    revoked_at  bigint,
    opened_at   bigint,
    version     integer     not null,
    unique (person_id, page)
);

insert into page_link (id, person_id, page, mark, created_at, valid_until, revoked_at, opened_at, version)
select mark, person_id, 'FOLLOW_UP', mark, created_at, valid_until, revoked_at, opened_at, version from followup_link;

drop table followup_link;
