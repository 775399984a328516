-- What the owner of a goal judges about it. A new judgement is a new row, and no row is ever changed.
create table goal_judgement (
    id        varchar(13) not null primary key,
    goal_id   varchar(30) not null references goal (id),
    revision  integer     not null,
    verdict   varchar(20) not null,
    reason    text        not null,
    round_id  varchar(13) references status_round (id),
    judged_by varchar(13) not null references person (id),
    judged_at bigint      not null,
    version   integer     not null,
    unique (goal_id, revision)
);

create index goal_judgement_person on goal_judgement (judged_by);
