-- Decisions that the municipalities in the network take home, and what each municipality says became of them there.
create table take_home (
    decision_id  varchar(13) not null primary key references decision (id),
    network_id   varchar(60) not null references network (id),
    marked_by    varchar(13) not null references person (id),
    marked_at    bigint      not null,
    withdrawn_at bigint,
    meeting_id   varchar(13) references meeting (id),
    asked_at     bigint,
    reminded_at  bigint,
    version      integer     not null
);

create index take_home_network on take_home (network_id);

-- Every answer is kept; the latest one of a municipality is valid.
create table take_home_answer (
    id                 varchar(13) not null primary key,
    decision_id        varchar(13) not null references take_home (decision_id),
    organisation_id    varchar(40) not null references organisation (id),
    at_home            varchar(1000),
    own_development    varchar(1000),
    shared_perspective varchar(1000),
    implementation     varchar(1000),
    written_by         varchar(13) not null references person (id),
    written_at         bigint      not null,
    version            integer     not null
);

create index take_home_answer_decision on take_home_answer (decision_id);
