-- What goals, activities, agenda items and decisions contribute to: strategies' targets, priorities and principles.
create table tag (
    id       varchar(40)  not null primary key,
    kind     varchar(20)  not null,
    title    varchar(150) not null,
    position integer      not null,
    ended_at bigint,
    version  integer      not null
);

-- That a municipality's focus area contributes to another tag.
create table tag_link (
    tag_id    varchar(40) not null references tag (id),
    linked_id varchar(40) not null references tag (id),
    primary key (tag_id, linked_id)
);

-- That a goal, an activity, an agenda item or a decision has a tag.
create table tagging (
    id           varchar(13) not null primary key,
    tag_id       varchar(40) not null references tag (id),
    subject_kind varchar(20) not null,
    subject_id   varchar(30) not null,
    tagged_at    bigint      not null,
    version      integer     not null,
    unique (tag_id, subject_kind, subject_id)
);

create index tagging_subject on tagging (subject_id, subject_kind);
