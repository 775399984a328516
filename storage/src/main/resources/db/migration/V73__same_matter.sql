-- The activity under another goal that is the same matter. Status rounds ask only about that one. A person may have
-- chosen it, or that there is none; an import then keeps the choice.
alter table activity add column same_as_id varchar(30) references activity (id);
alter table activity add column same_as_chosen boolean not null default false;
create index activity_same_as on activity (same_as_id);

-- The activities that were the same matter as one of a closed status round's, as they were called when it closed.
create table round_reference (
    round_id    varchar(13) not null references status_round (id),
    activity_id varchar(30) not null references activity (id),
    same_as_id  varchar(30) not null references activity (id),
    network_id  varchar(60) references network (id),
    goal_id     varchar(30) not null references goal (id),
    code        varchar(20) not null,
    title       text        not null,
    goal_code   varchar(20) not null,
    goal_title  text        not null,
    area_id     varchar(40) not null,
    area_title  text        not null,
    primary key (round_id, activity_id)
);
