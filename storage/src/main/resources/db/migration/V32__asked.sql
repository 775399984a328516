-- Who answers for an organisation about an activity, in place of those whom it has in the network.
create table activity_contact (
    id              varchar(13) not null primary key,
    activity_id     varchar(30) not null references activity (id),
    organisation_id varchar(40) not null references organisation (id),
    person_id       varchar(13) not null references person (id),
    version         integer     not null,
    unique (activity_id, organisation_id)
);

create index activity_contact_person on activity_contact (person_id);

-- Whether a round was closed because nobody was to be asked.
alter table status_round add column cancelled boolean not null default false;

-- Questions that someone handed over to another person, and why.
create table delegation (
    id           varchar(13)  not null primary key,
    question_id  varchar(13)  not null references question (id),
    delegated_by varchar(13)  not null references person (id),
    person_id    varchar(13)  not null references person (id),
    reason       varchar(300) not null,
    delegated_at bigint       not null,
    version      integer      not null
);

create index delegation_question on delegation (question_id);
