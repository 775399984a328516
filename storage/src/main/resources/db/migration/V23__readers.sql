-- Who asked for which newsletters, who said no, and where the association's people want mail to themselves.
create table newsletter_subscription (
    id         varchar(13) not null primary key,
    network_id varchar(60) not null references network (id),
    person_id  varchar(13) not null references person (id),
    way        varchar(20) not null,
    since      bigint      not null,
    version    integer     not null,
    unique (network_id, person_id)
);

create index newsletter_subscription_person on newsletter_subscription (person_id);

-- A reader is a person or the hash of a mail address: a "no" outlives the contact that it came from.
create table newsletter_ending (
    id            varchar(13) not null primary key,
    reader        varchar(80) not null,
    network_id    varchar(60) references network (id),
    through       varchar(20) not null,
    ended_at      bigint      not null,
    taken_back_at bigint,
    version       integer     not null
);

create index newsletter_ending_network on newsletter_ending (network_id);
create unique index newsletter_ending_reader on newsletter_ending (reader, network_id);
create unique index newsletter_ending_reader_of_all on newsletter_ending (reader) where network_id is null;

-- How many copies were shown when an issue was set going, to be told apart from how many there were in the end.
create table newsletter_forecast (
    issue_id  varchar(13) not null primary key references newsletter_issue (id),
    channels  integer     not null,
    privately integer     not null,
    by_mail   integer     not null,
    left_out  integer     not null,
    shown_at  bigint      not null,
    version   integer     not null
);

create table own_address (
    person_id    varchar(13) not null primary key references person (id),
    address      varchar(254),
    address_key  varchar(254) unique,
    asked        varchar(254),
    asked_at     bigint      not null,
    confirmed_at bigint,
    version      integer     not null
);

alter table practice add column newsletter_approved boolean not null default false;
