-- Every long-term goal under which a goal has stood, so that a report of a past day groups the goals as they stood then.
-- Null: under none any more. When the goals of older databases were placed is not known, so they count as placed always.
create table goal_overall (
    goal_id         varchar(30) not null references goal (id),
    revision        integer     not null,
    overall_goal_id varchar(60) references overall_goal (id),
    set_at          bigint      not null,
    primary key (goal_id, revision)
);

insert into goal_overall (goal_id, revision, overall_goal_id, set_at)
select id, 1, overall_goal_id, 0
from goal
where overall_goal_id is not null;
