-- A coordinator sees what will be sent for a network, also privately, and can pause it.
alter table delivery add column network_id varchar(60);
alter table delivery add column ignores_pause boolean not null default false;

-- One row for each network whose messages wait, and one with '*' while all messages wait.
create table delivery_pause (
    scope     varchar(60) not null primary key,
    paused_by varchar(13) not null,
    paused_at bigint      not null,
    version   integer     not null
);

-- What the queue may send: the waiting messages that no pause holds back.
create view unpaused_delivery as
select d.id, d.lane, d.due_at, d.claimed_until from delivery d
where d.state = 'WAITING' and (d.ignores_pause or not exists (
    select 1 from delivery_pause p left join network n on n.id = p.scope
    where p.scope = '*' or p.scope = d.network_id or d.lane = 'CHANNEL:' || n.channel_id));
