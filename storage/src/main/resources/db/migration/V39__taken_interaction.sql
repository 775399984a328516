-- The ids of recent interactions. With several instances on PostgreSQL, the one that stores an id first carries it out.
create table taken_interaction (
    id       varchar(20) not null primary key,
    taken_at bigint      not null
);
