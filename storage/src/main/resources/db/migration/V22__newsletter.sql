-- Issues of newsletters, every text they ever had, and their pictures.
create table newsletter_issue (
    id         varchar(13)  not null primary key,
    year       integer      not null,
    number     integer      not null,
    subject    varchar(150) not null,
    text       text         not null,
    author_id  varchar(13)  not null references person (id),
    state      varchar(20)  not null,
    revision   integer      not null,
    created_at bigint       not null,
    edited_at  bigint       not null,
    send_at    bigint,
    batch_id   varchar(13),
    sent_at    bigint,
    version    integer      not null,
    unique (year, number)
);

create index newsletter_issue_batch on newsletter_issue (batch_id);

create table newsletter_network (
    issue_id   varchar(13) not null references newsletter_issue (id),
    network_id varchar(60) not null references network (id),
    primary key (issue_id, network_id)
);

create index newsletter_network_network on newsletter_network (network_id);

create table newsletter_promise (
    issue_id varchar(13)  not null references newsletter_issue (id),
    matter   varchar(80)  not null,
    words    varchar(500) not null,
    primary key (issue_id, matter)
);

-- An edit made on an old revision is kept without a number of its own.
create table newsletter_revision (
    id        varchar(13)  not null primary key,
    issue_id  varchar(13)  not null references newsletter_issue (id),
    number    integer,
    based_on  integer      not null,
    subject   varchar(150) not null,
    text      text         not null,
    author_id varchar(13)  not null references person (id),
    at        bigint       not null,
    version   integer      not null,
    unique (issue_id, number)
);

create table newsletter_picture (
    id          varchar(13)  not null primary key,
    issue_id    varchar(13)  not null references newsletter_issue (id),
    name        varchar(60)  not null,
    type        varchar(20)  not null,
    width       integer      not null,
    height      integer      not null,
    alternative varchar(300) not null,
    digest      varchar(64)  not null,
    added_by    varchar(13)  not null references person (id),
    added_at    bigint       not null,
    version     integer      not null,
    unique (issue_id, name)
);

create table newsletter_picture_content (
    picture_id varchar(13) not null primary key references newsletter_picture (id),
    bytes      bytea       not null,
    version    integer     not null
);
