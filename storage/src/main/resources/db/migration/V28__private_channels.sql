-- The chat's channels in which only one account and the bot read, so that none is opened anew for each message.
create table private_channel (
    account_id varchar(20) not null primary key,
    channel_id varchar(20) not null,
    opened_at  bigint      not null,
    version    integer     not null
);
