-- The step of the cooperation ladder on which an organisation stands in a network. A correction of a date is a new
-- revision, and no row is ever changed.
create table organisation_step (
    id              varchar(13) not null primary key,
    organisation_id varchar(40) not null references organisation (id),
    network_id      varchar(60) not null references network (id),
    since           varchar(10) not null,
    revision        integer     not null,
    step            varchar(20) not null,
    reason          varchar(500),
    written_by      varchar(13) not null references person (id),
    written_at      bigint      not null,
    version         integer     not null,
    unique (organisation_id, network_id, since, revision)
);

create index organisation_step_person on organisation_step (written_by);
