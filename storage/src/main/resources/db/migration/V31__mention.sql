-- Whom a post has notified, so that nobody is notified too often or twice for one matter.
create table mention (
    id           varchar(13)  not null primary key,
    delivery_id  varchar(13)  not null references delivery (id) on delete cascade,
    account_id   varchar(40)  not null,
    occasion     varchar(100),
    mentioned_at bigint       not null,
    version      integer      not null
);

create unique index mention_delivery on mention (delivery_id, account_id);
create index mention_occasion on mention (account_id, occasion);
create index mention_at on mention (account_id, mentioned_at);
