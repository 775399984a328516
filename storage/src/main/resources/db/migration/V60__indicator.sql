-- What is measured about a goal, from plan to plan. The goal is known by its area and code, which the next plan keeps.
create table indicator (
    id          varchar(30)  not null primary key,
    area_id     varchar(40)  not null references area (id),
    goal_code   varchar(20)  not null,
    network_id  varchar(60)  not null references network (id),
    title       varchar(100) not null,
    source      varchar(20)  not null,
    frequency   varchar(20)  not null,
    reporter_id varchar(13)  references person (id),
    created_by  varchar(13)  references person (id),
    created_at  bigint       not null,
    ended_at    bigint,
    version     integer      not null
);

-- Every definition is kept; the latest one is valid. Values of different series cannot be compared.
create table indicator_definition (
    id           varchar(13)   not null primary key,
    indicator_id varchar(30)   not null references indicator (id),
    series       integer       not null,
    begins_on    varchar(10)   not null,
    unit         varchar(50)   not null,
    direction    varchar(10)   not null,
    definition   varchar(1000),
    baseline     varchar(24),
    baseline_on  varchar(10),
    target       varchar(24),
    target_on    varchar(10),
    written_by   varchar(13)   references person (id),
    written_at   bigint        not null,
    version      integer       not null
);

create index indicator_definition_indicator on indicator_definition (indicator_id);

-- Every value is kept; the latest one of a series and date is valid.
create table indicator_value (
    id           varchar(13)  not null primary key,
    indicator_id varchar(30)  not null references indicator (id),
    series       integer      not null,
    measured_on  varchar(10)  not null,
    amount       varchar(24)  not null,
    comment      varchar(500),
    written_by   varchar(13)  references person (id),
    on_behalf_of varchar(13)  references person (id),
    written_at   bigint       not null,
    version      integer      not null
);

create index indicator_value_indicator on indicator_value (indicator_id);

-- That a value for a period was asked for, or counted by the bot.
create table indicator_request (
    id           varchar(13) not null primary key,
    indicator_id varchar(30) not null references indicator (id),
    period_end   varchar(10) not null,
    asked_at     bigint      not null,
    reminded_at  bigint,
    answered_at  bigint,
    version      integer     not null,
    unique (indicator_id, period_end)
);

create index indicator_request_open on indicator_request (indicator_id) where answered_at is null;
