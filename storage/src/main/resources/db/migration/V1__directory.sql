-- Who sits where. Instants are milliseconds since 1970 UTC, dates are ISO text in the association's zone.
create table organisation (
    id         varchar(40)  not null primary key,
    name       varchar(120) not null,
    short_name varchar(32)  not null,
    kind       varchar(20)  not null,
    member     boolean      not null,
    version    integer      not null
);

create table area (
    id          varchar(40)  not null primary key,
    title       varchar(120) not null,
    short_title varchar(60)  not null,
    letter      varchar(4)   not null unique,
    position    integer      not null,
    version     integer      not null
);

create table network (
    id            varchar(60)  not null primary key,
    title         varchar(80)  not null,
    area_id       varchar(40)  not null references area (id),
    kind          varchar(20)  not null,
    purpose       text,
    convener_id   varchar(40)  references organisation (id),
    secretary_id  varchar(40)  references organisation (id),
    rhythm        varchar(200),
    form          varchar(20),
    channel_id    varchar(20)  unique,
    shows_missing boolean      not null,
    ended_at      bigint,
    version       integer      not null
);

create table participation (
    network_id      varchar(60) not null references network (id),
    organisation_id varchar(40) not null references organisation (id),
    guest           boolean     not null,
    primary key (network_id, organisation_id)
);

create table seat (
    network_id      varchar(60) not null references network (id),
    organisation_id varchar(40) not null references organisation (id),
    faction         varchar(20) not null,
    primary key (network_id, organisation_id, faction)
);

create table term (
    network_id varchar(60) not null references network (id),
    role       varchar(20) not null,
    months     integer     not null,
    elected_by varchar(120),
    primary key (network_id, role)
);

create table person (
    id              varchar(13)  not null primary key,
    name            varchar(120) not null,
    organisation_id varchar(40)  references organisation (id),
    account_id      varchar(20)  unique,
    created_at      bigint       not null,
    version         integer      not null
);

create table membership (
    id              varchar(13) not null primary key,
    network_id      varchar(60) references network (id),
    person_id       varchar(13) not null references person (id),
    organisation_id varchar(40) references organisation (id),
    role            varchar(20) not null,
    faction         varchar(20) not null,
    since           varchar(10) not null,
    until           varchar(10),
    state           varchar(20) not null,
    confirmed_by    varchar(13),
    created_at      bigint      not null,
    version         integer     not null
);

create index membership_network on membership (network_id, state);
create index membership_person on membership (person_id, network_id);
