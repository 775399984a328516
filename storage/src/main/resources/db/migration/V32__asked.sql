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
