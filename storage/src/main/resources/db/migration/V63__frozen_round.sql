-- A status round that was closed and then opened again, so that any day can be shown as it was.
create table round_reopening (
    id          varchar(13) not null primary key,
    round_id    varchar(13) not null references status_round (id),
    closed_at   bigint      not null,
    reopened_at bigint      not null,
    version     integer     not null
);

-- What the activities of a closed status round were called and which goal they belonged to when it closed.
create table round_activity (
    round_id      varchar(13) not null references status_round (id),
    activity_id   varchar(30) not null references activity (id),
    network_id    varchar(60) not null references network (id),
    goal_id       varchar(30) not null references goal (id),
    code          varchar(20) not null,
    title         text        not null,
    kind          varchar(20) not null,
    goal_code     varchar(20) not null,
    goal_title    text        not null,
    area_id       varchar(40) not null,
    area_title    text        not null,
    network_title text        not null,
    primary key (round_id, activity_id, network_id)
);

insert into round_activity (round_id, activity_id, network_id, goal_id, code, title, kind, goal_code, goal_title,
                            area_id, area_title, network_title)
select q.round_id, q.activity_id, q.network_id, a.goal_id, a.code, a.title, a.kind, g.code, g.title, r.id, r.title,
       n.title
from question q
         join status_round s on s.id = q.round_id
         join activity a on a.id = q.activity_id
         join goal g on g.id = a.goal_id
         join area r on r.id = g.area_id
         join network n on n.id = q.network_id
where s.closed_at is not null
group by q.round_id, q.activity_id, q.network_id, a.goal_id, a.code, a.title, a.kind, g.code, g.title, r.id, r.title,
         n.title;
