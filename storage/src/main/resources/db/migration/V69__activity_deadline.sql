-- The last day of an activity. A person may have chosen it, or that there is none; an import then keeps the choice.
alter table activity add column due_on varchar(10);
alter table activity add column due_chosen boolean not null default false;

-- Every last day that an activity has had, so that a report of a past day says what was late then. Null: none any more.
create table activity_deadline (
    activity_id varchar(30) not null references activity (id),
    revision    integer     not null,
    due_on      varchar(10),
    set_at      bigint      not null,
    primary key (activity_id, revision)
);
