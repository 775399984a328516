-- What links that answer without a log-in are signed with.
create table signing_key (
    id         varchar(20) not null primary key,
    secret     varchar(64) not null,
    created_at bigint      not null,
    version    integer     not null
);

-- The networks whose sent newsletters anyone may read on the web.
create table newsletter_open_archive (
    network_id varchar(60) not null primary key references network (id),
    since      bigint      not null,
    version    integer     not null
);
