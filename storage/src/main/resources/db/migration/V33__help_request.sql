-- The answers that ask for help, one request a question, and who takes care of each.
create table help_request (
    id          varchar(13) not null primary key,
    question_id varchar(13) not null unique references question (id),
    asked_by    varchar(13) not null references person (id),
    asked_at    bigint      not null,
    taken_by    varchar(13) references person (id),
    taken_at    bigint,
    version     integer     not null
);
