-- The askings of everyone responsible, and every answer that came.
create table status_round (
    id                varchar(13) not null primary key,
    plan_id           varchar(10) not null references plan (id),
    period            varchar(40) not null,
    opened_at         bigint      not null,
    due_at            bigint      not null,
    closes_at         bigint      not null,
    closed_at         bigint,
    report_channel_id varchar(20),
    opened_by         varchar(13),
    version           integer     not null
);

create table question (
    id              varchar(13) not null primary key,
    round_id        varchar(13) not null references status_round (id),
    activity_id     varchar(30) not null references activity (id),
    network_id      varchar(60) not null references network (id),
    person_id       varchar(13) references person (id),
    organisation_id varchar(40) references organisation (id),
    position        integer     not null,
    state           varchar(20),
    answered_by     varchar(13) references person (id),
    answered_at     bigint,
    revisions       integer     not null,
    version         integer     not null
);

create index question_round on question (round_id, network_id, state);
create index question_activity on question (activity_id);
create index question_person on question (person_id);

create table answer (
    id          varchar(13) not null primary key,
    question_id varchar(13) not null references question (id),
    round_id    varchar(13) not null references status_round (id),
    revision    integer     not null,
    state       varchar(20) not null,
    comment     text,
    cause       text,
    measure     text,
    help        text,
    unchanged   integer     not null,
    answered_by varchar(13) not null references person (id),
    on_behalf   boolean     not null,
    answered_at bigint      not null,
    version     integer     not null,
    unique (question_id, revision)
);

create index answer_round on answer (round_id);
