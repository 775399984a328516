-- Which networks are closed, what in the chat belongs to an area or a network, and who was given its role.
alter table network add column closed boolean not null default false;

create table chat_link (
    id      varchar(80) not null primary key,
    kind    varchar(20) not null,
    subject varchar(60) not null,
    chat_id varchar(20) not null,
    at      bigint      not null,
    version integer     not null
);

create unique index chat_link_chat on chat_link (kind, chat_id);

create table role_grant (
    id         varchar(100) not null primary key,
    network_id varchar(60)  not null references network (id),
    account_id varchar(20)  not null,
    role_id    varchar(20)  not null,
    given_at   bigint,
    due_at     bigint       not null,
    version    integer      not null
);

create index role_grant_due on role_grant (due_at);
