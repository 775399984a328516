-- The personal links to the web page of the follow-up: one for each person, replaced by a new one.
create table followup_link (
    person_id   varchar(13) not null primary key references person (id),
    mark        varchar(13) not null,
    created_at  bigint      not null,
    valid_until bigint      not null,
    revoked_at  bigint,
    opened_at   bigint,
    version     integer     not null
);
