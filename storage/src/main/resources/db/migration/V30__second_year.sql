-- What the association aims for over several years, as a whole or in one area.
create table overall_goal (
    id         varchar(60) not null primary key,
    area_id    varchar(40) references area (id),
    first_year integer     not null,
    last_year  integer     not null,
    title      text        not null,
    position   integer     not null,
    ended_at   bigint,
    version    integer     not null
);

-- The words of the plan itself, which a shorter title may stand for. A title this long came from a file.
alter table goal add column wording text;
update goal set wording = title where length(title) > 94;
alter table activity add column wording text;
update activity set wording = title where length(title) > 94;

-- Whether someone decided which network carries it.
alter table activity add column network_chosen boolean not null default false;

-- Whether the minutes and the presenter are a proposal that no document names.
alter table standing_item add column proposed boolean not null default false;
