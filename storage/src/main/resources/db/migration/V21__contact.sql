-- Whom networks write to outside the chat; what is kept of one who is erased has no address and no name.
create table contact (
    id             varchar(13)  not null primary key,
    organisation   varchar(120),
    name           varchar(120),
    address        varchar(254),
    address_key    varchar(254) unique,
    tags           varchar(400) not null,
    origin         varchar(20)  not null,
    source         varchar(120),
    since          bigint       not null,
    confirmed_at   bigint       not null,
    asked_at       bigint,
    paused_because varchar(120),
    ended_at       bigint,
    ended_because  varchar(20),
    erased_at      bigint,
    version        integer      not null
);

create index contact_confirmed on contact (confirmed_at);
create index contact_asked on contact (asked_at) where asked_at is not null;

create table contact_listing (
    id         varchar(13) not null primary key,
    contact_id varchar(13) not null references contact (id),
    network_id varchar(60) not null references network (id),
    basis      varchar(20) not null,
    since      bigint      not null,
    version    integer     not null,
    unique (contact_id, network_id)
);

create index contact_listing_network on contact_listing (network_id);

-- How a network keeps its register; a network without a row keeps it as usual.
create table contact_register (
    network_id varchar(60) not null primary key references network (id),
    basis      varchar(20) not null,
    goal       integer,
    open       boolean     not null,
    version    integer     not null
);

-- Who said yes to which words, and when.
create table contact_consent (
    id         varchar(13) not null primary key,
    contact_id varchar(13) not null references contact (id),
    network_id varchar(60) not null references network (id),
    wording    text        not null,
    given_at   bigint      not null,
    version    integer     not null
);

create index contact_consent_contact on contact_consent (contact_id);

-- What was asked for on a network's page and waits for its confirmation by mail.
create table contact_sign_up (
    id           varchar(13)  not null primary key,
    network_id   varchar(60)  not null references network (id),
    address      varchar(254) not null,
    address_key  varchar(254) not null,
    name         varchar(120),
    organisation varchar(120),
    wording      text         not null,
    asked_at     bigint       not null,
    expires_at   bigint       not null,
    confirmed_at bigint,
    version      integer      not null,
    unique (address_key, network_id)
);

create index contact_sign_up_expires on contact_sign_up (expires_at);
