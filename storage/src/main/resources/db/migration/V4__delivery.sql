-- Everything that is to be sent, was sent, or was skipped and why.
create table delivery (
    id            varchar(13)  not null primary key,
    matter        varchar(200) not null unique,
    composer      varchar(40)  not null,
    subject       varchar(100) not null,
    channel_id    varchar(20),
    due_at        bigint       not null,
    created_at    bigint       not null,
    claimed_by    varchar(40),
    claimed_until bigint,
    attempts      integer      not null,
    state         varchar(20)  not null,
    message_id    varchar(20),
    finished_at   bigint,
    reason        varchar(200),
    version       integer      not null
);

create index delivery_due on delivery (state, due_at);
create index delivery_subject on delivery (subject);
