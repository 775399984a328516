-- A table with each kind of column, for the tests of the two databases alone.
create table sample (
    id         varchar(13) not null primary key,
    name       varchar(40) not null unique,
    mood       varchar(20) not null,
    happens_at bigint,
    day        varchar(10),
    time       varchar(18),
    lasts      varchar(40),
    ready      boolean     not null,
    checked    boolean,
    amount     bigint      not null,
    version    integer     not null
);

create table sample_part (
    sample_id varchar(13) not null references sample (id),
    name      varchar(40) not null,
    primary key (sample_id, name)
);
