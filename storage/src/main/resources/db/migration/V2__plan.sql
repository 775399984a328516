-- What the association has promised to do in a year.
create table plan (
    id      varchar(10)  not null primary key,
    year    integer      not null,
    title   varchar(120) not null,
    version integer      not null
);

create table goal (
    id       varchar(30) not null primary key,
    plan_id  varchar(10) not null references plan (id),
    area_id  varchar(40) not null references area (id),
    code     varchar(20) not null,
    theme    varchar(120),
    title    text        not null,
    position integer     not null,
    ended_at bigint,
    version  integer     not null,
    unique (plan_id, code)
);

create table activity (
    id             varchar(30) not null primary key,
    plan_id        varchar(10) not null references plan (id),
    goal_id        varchar(30) not null references goal (id),
    network_id     varchar(60) references network (id),
    code           varchar(20) not null,
    kind           varchar(20) not null,
    title          text        not null,
    asked          varchar(20) not null,
    responsible_id varchar(13) references person (id),
    assigned       boolean     not null,
    position       integer     not null,
    ended_at       bigint,
    version        integer     not null,
    unique (plan_id, code)
);

create table taking_part (
    activity_id     varchar(30) not null references activity (id),
    organisation_id varchar(40) not null references organisation (id),
    primary key (activity_id, organisation_id)
);

-- A file that was read and shown, kept until someone confirms that it is the plan.
create table plan_import (
    id         varchar(13)  not null primary key,
    file_name  varchar(200) not null,
    content    text         not null,
    year       integer      not null,
    uploaded_by varchar(13) not null references person (id),
    uploaded_at bigint      not null,
    confirmed_at bigint,
    version    integer      not null
);
