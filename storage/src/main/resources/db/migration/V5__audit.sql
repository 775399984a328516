-- Who did what, when.
create table audit_entry (
    id       varchar(13)  not null primary key,
    at       bigint       not null,
    actor_id varchar(13),
    action   varchar(40)  not null,
    subject  varchar(100) not null,
    detail   text,
    version  integer      not null
);

create index audit_entry_at on audit_entry (at);
