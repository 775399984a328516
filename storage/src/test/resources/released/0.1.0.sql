-- The database of version 0.1.0, with a row in each table that it fills. It is never changed.

CREATE TABLE organisation (
    id         varchar(40)  not null primary key,
    name       varchar(120) not null,
    short_name varchar(32)  not null,
    kind       varchar(20)  not null,
    member     boolean      not null,
    version    integer      not null
);
CREATE TABLE area (
    id          varchar(40)  not null primary key,
    title       varchar(120) not null,
    short_title varchar(60)  not null,
    letter      varchar(4)   not null unique,
    position    integer      not null,
    version     integer      not null
);
CREATE TABLE network (
    id            varchar(60)  not null primary key,
    title         varchar(80)  not null,
    area_id       varchar(40)  not null references area (id),
    kind          varchar(20)  not null,
    purpose       text,
    convener_id   varchar(40)  references organisation (id),
    secretary_id  varchar(40)  references organisation (id),
    rhythm        varchar(200),
    form          varchar(20),
    channel_id    varchar(20)  unique,
    shows_missing boolean      not null,
    ended_at      bigint,
    version       integer      not null
, closed boolean not null default false);
CREATE TABLE participation (
    network_id      varchar(60) not null references network (id),
    organisation_id varchar(40) not null references organisation (id),
    guest           boolean     not null,
    primary key (network_id, organisation_id)
);
CREATE TABLE seat (
    network_id      varchar(60) not null references network (id),
    organisation_id varchar(40) not null references organisation (id),
    faction         varchar(20) not null,
    primary key (network_id, organisation_id, faction)
);
CREATE TABLE term (
    network_id varchar(60) not null references network (id),
    role       varchar(20) not null,
    months     integer     not null,
    elected_by varchar(120),
    primary key (network_id, role)
);
CREATE TABLE person (
    id              varchar(13)  not null primary key,
    name            varchar(120) not null,
    organisation_id varchar(40)  references organisation (id),
    account_id      varchar(20)  unique,
    created_at      bigint       not null,
    version         integer      not null
);
CREATE TABLE membership (
    id              varchar(13) not null primary key,
    network_id      varchar(60) references network (id),
    person_id       varchar(13) not null references person (id),
    organisation_id varchar(40) references organisation (id),
    role            varchar(20) not null,
    faction         varchar(20) not null,
    since           varchar(10) not null,
    until           varchar(10),
    state           varchar(20) not null,
    confirmed_by    varchar(13),
    created_at      bigint      not null,
    version         integer     not null
);
CREATE TABLE plan (
    id      varchar(10)  not null primary key,
    year    integer      not null,
    title   varchar(120) not null,
    version integer      not null
);
CREATE TABLE goal (
    id       varchar(30) not null primary key,
    plan_id  varchar(10) not null references plan (id),
    area_id  varchar(40) not null references area (id),
    code     varchar(20) not null,
    theme    varchar(120),
    title    text        not null,
    position integer     not null,
    ended_at bigint,
    version  integer     not null, wording text,
    unique (plan_id, code)
);
CREATE TABLE activity (
    id             varchar(30) not null primary key,
    plan_id        varchar(10) not null references plan (id),
    goal_id        varchar(30) not null references goal (id),
    network_id     varchar(60) references network (id),
    code           varchar(20) not null,
    kind           varchar(20) not null,
    title          text        not null,
    asked          varchar(20) not null,
    responsible_id varchar(13) references person (id),
    assigned       boolean     not null,
    position       integer     not null,
    ended_at       bigint,
    version        integer     not null, wording text, network_chosen boolean not null default false,
    unique (plan_id, code)
);
CREATE TABLE taking_part (
    activity_id     varchar(30) not null references activity (id),
    organisation_id varchar(40) not null references organisation (id),
    primary key (activity_id, organisation_id)
);
CREATE TABLE status_round (
    id                varchar(13) not null primary key,
    plan_id           varchar(10) not null references plan (id),
    period            varchar(40) not null,
    opened_at         bigint      not null,
    due_at            bigint      not null,
    closes_at         bigint      not null,
    closed_at         bigint,
    report_channel_id varchar(20),
    opened_by         varchar(13),
    version           integer     not null
, cancelled boolean not null default false);
CREATE TABLE question (
    id              varchar(13) not null primary key,
    round_id        varchar(13) not null references status_round (id),
    activity_id     varchar(30) not null references activity (id),
    network_id      varchar(60) not null references network (id),
    person_id       varchar(13) references person (id),
    organisation_id varchar(40) references organisation (id),
    position        integer     not null,
    state           varchar(20),
    answered_by     varchar(13) references person (id),
    answered_at     bigint,
    revisions       integer     not null,
    version         integer     not null
);
CREATE TABLE answer (
    id          varchar(13) not null primary key,
    question_id varchar(13) not null references question (id),
    round_id    varchar(13) not null references status_round (id),
    revision    integer     not null,
    state       varchar(20) not null,
    comment     text,
    cause       text,
    measure     text,
    help        text,
    unchanged   integer     not null,
    answered_by varchar(13) not null references person (id),
    on_behalf   boolean     not null,
    answered_at bigint      not null,
    version     integer     not null,
    unique (question_id, revision)
);
CREATE TABLE delivery (
    id            varchar(13)  not null primary key,
    matter        varchar(200) not null unique,
    composer      varchar(40)  not null,
    subject       varchar(100) not null,
    due_at        bigint       not null,
    created_at    bigint       not null,
    claimed_by    varchar(40),
    claimed_until bigint,
    attempts      integer      not null,
    state         varchar(20)  not null,
    message_id    varchar(20),
    finished_at   bigint,
    reason        varchar(200),
    version       integer      not null
, lane varchar(330), first_tried_at bigint, failures integer not null default 0, touched integer not null default 0, shown integer not null default 0, refresh_at bigint);
CREATE TABLE audit_entry (
    id       varchar(13)  not null primary key,
    at       bigint       not null,
    actor_id varchar(13),
    action   varchar(40)  not null,
    subject  varchar(100) not null,
    detail   text,
    version  integer      not null
);
CREATE TABLE practice (
    network_id    varchar(60) not null primary key references network (id),
    notice_days   integer     not null,
    item_days     integer     not null,
    remind_days   varchar(40) not null,
    july_pause    boolean     not null,
    chair_approves boolean    not null,
    rhythms       text,
    version       integer     not null
, newsletter_approved boolean not null default false, hour_before_to_all boolean not null default false);
CREATE TABLE meeting_series (
    id         varchar(13)  not null primary key,
    network_id varchar(60)  not null references network (id),
    title      varchar(120) not null,
    rrule      varchar(200) not null,
    begins     varchar(10)  not null,
    ends       varchar(10)  not null,
    starts_at  varchar(8)   not null,
    ends_at    varchar(8)   not null,
    days       integer      not null,
    form       varchar(20)  not null,
    place      varchar(200),
    link       varchar(500),
    created_by varchar(13),
    created_at bigint       not null,
    version    integer      not null
, kind varchar(20) not null default 'MEETING');
CREATE TABLE meeting (
    id            varchar(13)  not null primary key,
    network_id    varchar(60)  not null references network (id),
    series_id     varchar(13)  references meeting_series (id),
    series_date   varchar(10),
    title         varchar(120) not null,
    starts_at     bigint       not null,
    ends_at       bigint       not null,
    form          varchar(20)  not null,
    place         varchar(200),
    link          varchar(500),
    sequence      integer      not null,
    cancelled_at  bigint,
    cancel_reason varchar(500),
    created_by    varchar(13),
    created_at    bigint       not null,
    changed_at    bigint       not null,
    version       integer      not null, kind varchar(20) not null default 'MEETING',
    unique (series_id, series_date)
);
CREATE TABLE attendance (
    id            varchar(13) not null primary key,
    meeting_id    varchar(13) not null references meeting (id),
    person_id     varchar(13) not null references person (id),
    answer        varchar(20),
    substitute_id varchar(13) references person (id),
    present       boolean,
    answered_by   varchar(13) references person (id),
    answered_at   bigint,
    version       integer     not null,
    unique (meeting_id, person_id)
);
CREATE TABLE substitute_call (
    id            varchar(13) not null primary key,
    meeting_id    varchar(13) not null references meeting (id),
    absent_id     varchar(13) not null references person (id),
    substitute_id varchar(13) not null references person (id),
    asked_at      bigint      not null,
    until         bigint      not null,
    outcome       varchar(20) not null,
    version       integer     not null,
    unique (meeting_id, absent_id, substitute_id)
);
CREATE TABLE absence (
    id          varchar(13) not null primary key,
    person_id   varchar(13) not null references person (id),
    first_day   varchar(10) not null,
    last_day    varchar(10) not null,
    stand_in_id varchar(13) references person (id),
    created_at  bigint      not null,
    version     integer     not null
);
CREATE TABLE standing_item (
    id         varchar(120) not null primary key,
    network_id varchar(60)  not null references network (id),
    position   integer      not null,
    section    varchar(80),
    title      varchar(120) not null,
    presenter  varchar(80),
    minutes    integer      not null,
    purpose    varchar(20)  not null,
    months     varchar(40),
    ended_at   bigint,
    version    integer      not null
, proposed boolean not null default false);
CREATE TABLE agenda_item (
    id            varchar(13)  not null primary key,
    meeting_id    varchar(13)  not null references meeting (id),
    kind          varchar(20)  not null,
    section       varchar(80),
    title         varchar(120) not null,
    description   varchar(1000),
    presenter     varchar(80),
    minutes       integer      not null,
    purpose       varchar(20)  not null,
    state         varchar(20)  not null,
    reason        varchar(500),
    proposed_by   varchar(13)  references person (id),
    created_at    bigint       not null,
    decided_by    varchar(13)  references person (id),
    decided_at    bigint,
    postponements integer      not null,
    carried_from  varchar(13)  references agenda_item (id),
    standing_id   varchar(120) references standing_item (id),
    activity_id   varchar(40)  references activity (id),
    position      integer      not null,
    version       integer      not null,
    unique (carried_from),
    unique (meeting_id, standing_id),
    unique (meeting_id, activity_id)
);
CREATE TABLE poll (
    id         varchar(13)  not null primary key,
    network_id varchar(60)  not null references network (id),
    title      varchar(120) not null,
    form       varchar(20)  not null,
    place      varchar(200),
    link       varchar(500),
    created_by varchar(13)  not null references person (id),
    opened_at bigint       not null,
    closes_at  bigint       not null,
    closed_at  bigint,
    chosen     integer,
    meeting_id varchar(13)  references meeting (id),
    version    integer      not null
);
CREATE TABLE poll_slot (
    poll_id   varchar(13) not null references poll (id),
    position  integer     not null,
    starts_at bigint      not null,
    ends_at   bigint      not null,
    primary key (poll_id, position)
);
CREATE TABLE vote (
    id        varchar(13) not null primary key,
    poll_id   varchar(13) not null references poll (id),
    person_id varchar(13) not null references person (id),
    ticks     varchar(40) not null,
    voted_at  bigint      not null,
    version   integer     not null,
    unique (poll_id, person_id)
);
CREATE TABLE calendar_feed (
    id          varchar(13) not null primary key,
    secret_hash varchar(64) not null unique,
    person_id   varchar(13) not null references person (id),
    network_id  varchar(60) references network (id),
    created_at  bigint      not null,
    revoked_at  bigint,
    version     integer     not null
, read_at bigint);
CREATE TABLE chat_event (
    meeting_id    varchar(13) not null primary key references meeting (id),
    event_id      varchar(20),
    told_sequence integer     not null,
    due_at        bigint      not null,
    version       integer     not null
);
CREATE TABLE chat_link (
    id      varchar(80) not null primary key,
    kind    varchar(20) not null,
    subject varchar(60) not null,
    chat_id varchar(20) not null,
    at      bigint      not null,
    version integer     not null
);
CREATE TABLE role_grant (
    id         varchar(100) not null primary key,
    network_id varchar(60)  not null references network (id),
    account_id varchar(20)  not null,
    role_id    varchar(20)  not null,
    given_at   bigint,
    due_at     bigint       not null,
    version    integer      not null
);
CREATE TABLE "agenda_edition" (
    delivery_id varchar(13) not null primary key references delivery (id) on delete cascade,
    meeting_id  varchar(13) not null references meeting (id),
    contents    text        not null,
    composed_at bigint      not null,
    version     integer     not null
);
CREATE TABLE draft (
    id          varchar(13) not null primary key,
    kind        varchar(40) not null,
    author      varchar(20) not null,
    content     text        not null,
    fingerprint varchar(64) not null,
    created_at  bigint      not null,
    expires_at  bigint      not null,
    stored_at   bigint,
    version     integer     not null
);
CREATE TABLE approval (
    subject     varchar(60) not null primary key,
    fingerprint varchar(64) not null,
    asked_by    varchar(13) references person (id),
    asked_at    bigint      not null,
    reminded_at bigint,
    decided_by  varchar(13) references person (id),
    decided_at  bigint,
    version     integer     not null
);
CREATE TABLE "agenda" (
    meeting_id varchar(13) not null primary key references meeting (id),
    made_at    bigint      not null,
    revision   integer     not null,
    version    integer     not null
);
CREATE TABLE batch (
    id           varchar(13)  not null primary key,
    matter       varchar(200) not null unique,
    composer     varchar(40)  not null,
    subject      varchar(100) not null,
    state        varchar(20)  not null,
    due_at       bigint       not null,
    created_at   bigint       not null,
    started_at   bigint,
    finished_at  bigint,
    paused_way   varchar(20),
    paused_until bigint,
    pauses       integer      not null,
    reason       varchar(200),
    version      integer      not null
);
CREATE TABLE recipient (
    id             varchar(13) not null primary key,
    batch_id       varchar(13) not null references batch (id),
    way            varchar(20),
    lane           varchar(330),
    name           varchar(200),
    person_id      varchar(13) references person (id),
    contact_id     varchar(13),
    reasons        text        not null,
    state          varchar(20) not null,
    due_at         bigint      not null,
    claimed_by     varchar(40),
    begun_at       bigint,
    attempts       integer     not null,
    first_tried_at bigint,
    failures       integer     not null,
    message_id     varchar(200),
    reason         varchar(200),
    finished_at    bigint,
    version        integer     not null
);
CREATE TABLE contact (
    id             varchar(13)  not null primary key,
    address        varchar(254),
    address_key    varchar(254) unique,
    since          bigint       not null,
    confirmed_at   bigint       not null,
    asked_at       bigint,
    paused_because varchar(120),
    ended_at       bigint,
    ended_because  varchar(20),
    erased_at      bigint,
    version        integer      not null
);
CREATE TABLE contact_listing (
    id         varchar(13) not null primary key,
    contact_id varchar(13) not null references contact (id),
    network_id varchar(60) not null references network (id),
    basis      varchar(20) not null,
    since      bigint      not null,
    version    integer     not null, organisation varchar(120), name varchar(120), tags varchar(400), origin varchar(20), source varchar(120),
    unique (contact_id, network_id)
);
CREATE TABLE contact_register (
    network_id varchar(60) not null primary key references network (id),
    basis      varchar(20) not null,
    goal       integer,
    open       boolean     not null,
    version    integer     not null
);
CREATE TABLE contact_consent (
    id         varchar(13) not null primary key,
    contact_id varchar(13) not null references contact (id),
    network_id varchar(60) not null references network (id),
    wording    text        not null,
    given_at   bigint      not null,
    version    integer     not null
);
CREATE TABLE contact_sign_up (
    id           varchar(13)  not null primary key,
    network_id   varchar(60)  not null references network (id),
    address      varchar(254) not null,
    address_key  varchar(254) not null,
    name         varchar(120),
    organisation varchar(120),
    wording      text         not null,
    asked_at     bigint       not null,
    expires_at   bigint       not null,
    confirmed_at bigint,
    version      integer      not null,
    unique (address_key, network_id)
);
CREATE TABLE newsletter_issue (
    id         varchar(13)  not null primary key,
    year       integer      not null,
    number     integer      not null,
    subject    varchar(150) not null,
    text       text         not null,
    author_id  varchar(13)  not null references person (id),
    state      varchar(20)  not null,
    revision   integer      not null,
    created_at bigint       not null,
    edited_at  bigint       not null,
    send_at    bigint,
    batch_id   varchar(13),
    sent_at    bigint,
    version    integer      not null,
    unique (year, number)
);
CREATE TABLE newsletter_network (
    issue_id   varchar(13) not null references newsletter_issue (id),
    network_id varchar(60) not null references network (id),
    primary key (issue_id, network_id)
);
CREATE TABLE newsletter_promise (
    issue_id varchar(13)  not null references newsletter_issue (id),
    matter   varchar(80)  not null,
    words    varchar(500) not null,
    primary key (issue_id, matter)
);
CREATE TABLE newsletter_revision (
    id        varchar(13)  not null primary key,
    issue_id  varchar(13)  not null references newsletter_issue (id),
    number    integer,
    based_on  integer      not null,
    subject   varchar(150) not null,
    text      text         not null,
    author_id varchar(13)  not null references person (id),
    at        bigint       not null,
    version   integer      not null,
    unique (issue_id, number)
);
CREATE TABLE newsletter_picture (
    id          varchar(13)  not null primary key,
    issue_id    varchar(13)  not null references newsletter_issue (id),
    name        varchar(60)  not null,
    type        varchar(20)  not null,
    width       integer      not null,
    height      integer      not null,
    alternative varchar(300) not null,
    digest      varchar(64)  not null,
    added_by    varchar(13)  not null references person (id),
    added_at    bigint       not null,
    version     integer      not null,
    unique (issue_id, name)
);
CREATE TABLE newsletter_picture_content (
    picture_id varchar(13) not null primary key references newsletter_picture (id),
    bytes      bytea       not null,
    version    integer     not null
);
CREATE TABLE newsletter_subscription (
    id         varchar(13) not null primary key,
    network_id varchar(60) not null references network (id),
    person_id  varchar(13) not null references person (id),
    way        varchar(20) not null,
    since      bigint      not null,
    version    integer     not null,
    unique (network_id, person_id)
);
CREATE TABLE newsletter_ending (
    id            varchar(13) not null primary key,
    reader        varchar(80) not null,
    network_id    varchar(60) references network (id),
    through       varchar(20) not null,
    ended_at      bigint      not null,
    taken_back_at bigint,
    version       integer     not null
);
CREATE TABLE newsletter_forecast (
    issue_id  varchar(13) not null primary key references newsletter_issue (id),
    channels  integer     not null,
    privately integer     not null,
    by_mail   integer     not null,
    left_out  integer     not null,
    shown_at  bigint      not null,
    version   integer     not null
);
CREATE TABLE own_address (
    person_id    varchar(13) not null primary key references person (id),
    address      varchar(254),
    address_key  varchar(254) unique,
    asked        varchar(254),
    asked_at     bigint      not null,
    confirmed_at bigint,
    version      integer     not null
, also_since bigint, bounced_at bigint);
CREATE TABLE signing_key (
    id         varchar(20) not null primary key,
    secret     varchar(64) not null,
    created_at bigint      not null,
    version    integer     not null
);
CREATE TABLE newsletter_open_archive (
    network_id varchar(60) not null primary key references network (id),
    since      bigint      not null,
    version    integer     not null
);
CREATE TABLE contact_sign_up_pause (
    address_hash varchar(64) not null primary key,
    letters      integer     not null,
    ends_at      bigint      not null,
    version      integer     not null
);
CREATE TABLE private_channel (
    account_id varchar(20) not null primary key,
    channel_id varchar(20) not null,
    opened_at  bigint      not null,
    version    integer     not null
);
CREATE TABLE overall_goal (
    id         varchar(60) not null primary key,
    area_id    varchar(40) references area (id),
    first_year integer     not null,
    last_year  integer     not null,
    title      text        not null,
    position   integer     not null,
    ended_at   bigint,
    version    integer     not null
);
CREATE TABLE mention (
    id           varchar(13)  not null primary key,
    delivery_id  varchar(13)  not null references delivery (id) on delete cascade,
    account_id   varchar(40)  not null,
    occasion     varchar(100),
    mentioned_at bigint       not null,
    version      integer      not null
);
CREATE TABLE activity_contact (
    id              varchar(13) not null primary key,
    activity_id     varchar(30) not null references activity (id),
    organisation_id varchar(40) not null references organisation (id),
    person_id       varchar(13) not null references person (id),
    version         integer     not null,
    unique (activity_id, organisation_id)
);
CREATE TABLE delegation (
    id           varchar(13)  not null primary key,
    question_id  varchar(13)  not null references question (id),
    delegated_by varchar(13)  not null references person (id),
    person_id    varchar(13)  not null references person (id),
    reason       varchar(300) not null,
    delegated_at bigint       not null,
    version      integer      not null
);
CREATE TABLE help_request (
    id          varchar(13) not null primary key,
    question_id varchar(13) not null unique references question (id),
    asked_by    varchar(13) not null references person (id),
    asked_at    bigint      not null,
    taken_by    varchar(13) references person (id),
    taken_at    bigint,
    version     integer     not null
);
CREATE INDEX membership_network on membership (network_id, state);
CREATE INDEX membership_person on membership (person_id, network_id);
CREATE INDEX question_round on question (round_id, network_id, state);
CREATE INDEX question_activity on question (activity_id);
CREATE INDEX question_person on question (person_id);
CREATE INDEX answer_round on answer (round_id);
CREATE INDEX delivery_due on delivery (state, due_at);
CREATE INDEX delivery_subject on delivery (subject);
CREATE INDEX audit_entry_at on audit_entry (at);
CREATE INDEX meeting_series_network on meeting_series (network_id);
CREATE INDEX meeting_starts on meeting (starts_at);
CREATE INDEX meeting_network on meeting (network_id, starts_at);
CREATE INDEX substitute_call_open on substitute_call (outcome, until);
CREATE INDEX absence_person on absence (person_id, last_day);
CREATE INDEX standing_item_network on standing_item (network_id, position);
CREATE INDEX agenda_item_meeting on agenda_item (meeting_id, position);
CREATE INDEX poll_open on poll (closed_at, closes_at);
CREATE INDEX calendar_feed_person on calendar_feed (person_id);
CREATE UNIQUE INDEX chat_link_chat on chat_link (kind, chat_id);
CREATE INDEX role_grant_due on role_grant (due_at);
CREATE INDEX delivery_lane on delivery (lane, state, due_at);
CREATE INDEX delivery_refresh on delivery (refresh_at);
CREATE INDEX draft_expires on draft (expires_at);
CREATE INDEX agenda_edition_meeting on agenda_edition (meeting_id);
CREATE INDEX absence_last_day on absence (last_day);
CREATE INDEX membership_until on membership (until);
CREATE INDEX membership_role on membership (role, state);
CREATE INDEX delivery_finished on delivery (finished_at);
CREATE UNIQUE INDEX membership_requested on membership (person_id, network_id) where state = 'REQUESTED';
CREATE UNIQUE INDEX attendance_substitute on attendance (meeting_id, substitute_id);
CREATE INDEX batch_state on batch (state);
CREATE UNIQUE INDEX recipient_lane on recipient (batch_id, lane);
CREATE UNIQUE INDEX recipient_id on recipient (batch_id, id);
CREATE INDEX recipient_due on recipient (batch_id, state, way, due_at, id);
CREATE INDEX recipient_person on recipient (person_id) where person_id is not null;
CREATE INDEX recipient_contact on recipient (contact_id) where contact_id is not null;
CREATE INDEX contact_confirmed on contact (confirmed_at);
CREATE INDEX contact_asked on contact (asked_at) where asked_at is not null;
CREATE INDEX contact_listing_network on contact_listing (network_id);
CREATE INDEX contact_consent_contact on contact_consent (contact_id);
CREATE INDEX contact_sign_up_expires on contact_sign_up (expires_at);
CREATE INDEX newsletter_issue_batch on newsletter_issue (batch_id);
CREATE INDEX newsletter_network_network on newsletter_network (network_id);
CREATE INDEX newsletter_subscription_person on newsletter_subscription (person_id);
CREATE INDEX newsletter_ending_network on newsletter_ending (network_id);
CREATE UNIQUE INDEX newsletter_ending_reader on newsletter_ending (reader, network_id);
CREATE UNIQUE INDEX newsletter_ending_reader_of_all on newsletter_ending (reader) where network_id is null;
CREATE INDEX contact_sign_up_pause_ends on contact_sign_up_pause (ends_at);
CREATE UNIQUE INDEX mention_delivery on mention (delivery_id, account_id);
CREATE INDEX mention_occasion on mention (account_id, occasion);
CREATE INDEX mention_at on mention (account_id, mentioned_at);
CREATE INDEX activity_contact_person on activity_contact (person_id);
CREATE INDEX delegation_question on delegation (question_id);

insert into organisation (id, name, short_name, kind, member, version)
  values ('organisation-id', 'organisation-name', 'organisation-short_name', 'organisation-kind', true, 1);
insert into area (id, title, short_title, letter, position, version)
  values ('area-id', 'area-title', 'area-short_title', 'area', 1, 1);
insert into network (id, title, area_id, kind, purpose, convener_id, secretary_id, rhythm, form, channel_id, shows_missing, ended_at, version, closed)
  values ('network-id', 'network-title', 'area-id', 'network-kind', 'network-purpose', 'organisation-id', 'organisation-id', 'network-rhythm', 'network-form', 'network-channel_id', true, 1764288000000, 1, true);
insert into participation (network_id, organisation_id, guest)
  values ('network-id', 'organisation-id', true);
insert into seat (network_id, organisation_id, faction)
  values ('network-id', 'organisation-id', 'seat-faction');
insert into term (network_id, role, months, elected_by)
  values ('network-id', 'term-role', 1, 'term-elected_by');
insert into person (id, name, organisation_id, account_id, created_at, version)
  values ('person-id', 'person-name', 'organisation-id', 'person-account_id', 1764288000000, 1);
insert into membership (id, network_id, person_id, organisation_id, role, faction, since, until, state, confirmed_by, created_at, version)
  values ('membership-id', 'network-id', 'person-id', 'organisation-id', 'membership-role', 'membership-faction', '2026-11-27', '2026-11-27', 'membership-state', 'membership-co', 1764288000000, 1);
insert into plan (id, year, title, version)
  values ('plan-id', 1, 'plan-title', 1);
insert into goal (id, plan_id, area_id, code, theme, title, position, ended_at, version, wording)
  values ('goal-id', 'plan-id', 'area-id', 'goal-code', 'goal-theme', 'goal-title', 1, 1764288000000, 1, 'goal-wording');
insert into activity (id, plan_id, goal_id, network_id, code, kind, title, asked, responsible_id, assigned, position, ended_at, version, wording, network_chosen)
  values ('activity-id', 'plan-id', 'goal-id', 'network-id', 'activity-code', 'activity-kind', 'activity-title', 'activity-asked', 'person-id', true, 1, 1764288000000, 1, 'activity-wording', true);
insert into taking_part (activity_id, organisation_id)
  values ('activity-id', 'organisation-id');
insert into status_round (id, plan_id, period, opened_at, due_at, closes_at, closed_at, report_channel_id, opened_by, version, cancelled)
  values ('status_round-', 'plan-id', 'status_round-period', 1764288000000, 1764288000000, 1764288000000, 1764288000000, 'status_round-report_', 'status_round-', 1, true);
insert into question (id, round_id, activity_id, network_id, person_id, organisation_id, position, state, answered_by, answered_at, revisions, version)
  values ('question-id', 'status_round-', 'activity-id', 'network-id', 'person-id', 'organisation-id', 1, 'question-state', 'person-id', 1764288000000, 1, 1);
insert into answer (id, question_id, round_id, revision, state, comment, cause, measure, help, unchanged, answered_by, on_behalf, answered_at, version)
  values ('answer-id', 'question-id', 'status_round-', 1, 'answer-state', 'answer-comment', 'answer-cause', 'answer-measure', 'answer-help', 1, 'person-id', true, 1764288000000, 1);
insert into delivery (id, matter, composer, subject, due_at, created_at, claimed_by, claimed_until, attempts, state, message_id, finished_at, reason, version, lane, first_tried_at, failures, touched, shown, refresh_at)
  values ('delivery-id', 'delivery-matter', 'delivery-composer', 'delivery-subject', 1764288000000, 1764288000000, 'delivery-claimed_by', 1764288000000, 1, 'delivery-state', 'delivery-message_id', 1764288000000, 'delivery-reason', 1, 'delivery-lane', 1764288000000, 1, 1, 1, 1764288000000);
insert into audit_entry (id, at, actor_id, action, subject, detail, version)
  values ('audit_entry-i', 1764288000000, 'audit_entry-a', 'audit_entry-action', 'audit_entry-subject', 'audit_entry-detail', 1);
insert into practice (network_id, notice_days, item_days, remind_days, july_pause, chair_approves, rhythms, version, newsletter_approved, hour_before_to_all)
  values ('network-id', 1, 1, 'practice-remind_days', true, true, 'practice-rhythms', 1, true, true);
insert into meeting_series (id, network_id, title, rrule, begins, ends, starts_at, ends_at, days, form, place, link, created_by, created_at, version, kind)
  values ('meeting_serie', 'network-id', 'meeting_series-title', 'meeting_series-rrule', 'meeting_se', 'meeting_se', 'meeting_', 'meeting_', 1, 'meeting_series-form', 'meeting_series-place', 'meeting_series-link', 'meeting_serie', 1764288000000, 1, 'meeting_series-kind');
insert into meeting (id, network_id, series_id, series_date, title, starts_at, ends_at, form, place, link, sequence, cancelled_at, cancel_reason, created_by, created_at, changed_at, version, kind)
  values ('meeting-id', 'network-id', 'meeting_serie', 'meeting-se', 'meeting-title', 1764288000000, 1764288000000, 'meeting-form', 'meeting-place', 'meeting-link', 1, 1764288000000, 'meeting-cancel_reason', 'meeting-creat', 1764288000000, 1764288000000, 1, 'meeting-kind');
insert into attendance (id, meeting_id, person_id, answer, substitute_id, present, answered_by, answered_at, version)
  values ('attendance-id', 'meeting-id', 'person-id', 'attendance-answer', 'person-id', true, 'person-id', 1764288000000, 1);
insert into substitute_call (id, meeting_id, absent_id, substitute_id, asked_at, until, outcome, version)
  values ('substitute_ca', 'meeting-id', 'person-id', 'person-id', 1764288000000, 1764288000000, 'substitute_call-outc', 1);
insert into absence (id, person_id, first_day, last_day, stand_in_id, created_at, version)
  values ('absence-id', 'person-id', '2026-11-27', '2026-11-27', 'person-id', 1764288000000, 1);
insert into standing_item (id, network_id, position, section, title, presenter, minutes, purpose, months, ended_at, version, proposed)
  values ('standing_item-id', 'network-id', 1, 'standing_item-section', 'standing_item-title', 'standing_item-presenter', 1, 'standing_item-purpos', 'standing_item-months', 1764288000000, 1, true);
insert into agenda_item (id, meeting_id, kind, section, title, description, presenter, minutes, purpose, state, reason, proposed_by, created_at, decided_by, decided_at, postponements, carried_from, standing_id, activity_id, position, version)
  values ('agenda_item-i', 'meeting-id', 'agenda_item-kind', 'agenda_item-section', 'agenda_item-title', 'agenda_item-description', 'agenda_item-presenter', 1, 'agenda_item-purpose', 'agenda_item-state', 'agenda_item-reason', 'person-id', 1764288000000, 'person-id', 1764288000000, 1, null, 'standing_item-id', 'activity-id', 1, 1);
insert into poll (id, network_id, title, form, place, link, created_by, opened_at, closes_at, closed_at, chosen, meeting_id, version)
  values ('poll-id', 'network-id', 'poll-title', 'poll-form', 'poll-place', 'poll-link', 'person-id', 1764288000000, 1764288000000, 1764288000000, 1, 'meeting-id', 1);
insert into poll_slot (poll_id, position, starts_at, ends_at)
  values ('poll-id', 1, 1764288000000, 1764288000000);
insert into vote (id, poll_id, person_id, ticks, voted_at, version)
  values ('vote-id', 'poll-id', 'person-id', 'vote-ticks', 1764288000000, 1);
insert into calendar_feed (id, secret_hash, person_id, network_id, created_at, revoked_at, version, read_at)
  values ('calendar_feed', 'calendar_feed-secret_hash', 'person-id', 'network-id', 1764288000000, 1764288000000, 1, 1764288000000);
insert into chat_event (meeting_id, event_id, told_sequence, due_at, version)
  values ('meeting-id', 'chat_event-event_id', 1, 1764288000000, 1);
insert into chat_link (id, kind, subject, chat_id, at, version)
  values ('chat_link-id', 'chat_link-kind', 'chat_link-subject', 'chat_link-chat_id', 1764288000000, 1);
insert into role_grant (id, network_id, account_id, role_id, given_at, due_at, version)
  values ('role_grant-id', 'network-id', 'role_grant-account_i', 'role_grant-role_id', 1764288000000, 1764288000000, 1);
insert into agenda_edition (delivery_id, meeting_id, contents, composed_at, version)
  values ('delivery-id', 'meeting-id', 'agenda_edition-contents', 1764288000000, 1);
insert into draft (id, kind, author, content, fingerprint, created_at, expires_at, stored_at, version)
  values ('draft-id', 'draft-kind', 'draft-author', 'draft-content', 'draft-fingerprint', 1764288000000, 1764288000000, 1764288000000, 1);
insert into approval (subject, fingerprint, asked_by, asked_at, reminded_at, decided_by, decided_at, version)
  values ('approval-subject', 'approval-fingerprint', 'person-id', 1764288000000, 1764288000000, 'person-id', 1764288000000, 1);
insert into agenda (meeting_id, made_at, revision, version)
  values ('meeting-id', 1764288000000, 1, 1);
insert into batch (id, matter, composer, subject, state, due_at, created_at, started_at, finished_at, paused_way, paused_until, pauses, reason, version)
  values ('batch-id', 'batch-matter', 'batch-composer', 'batch-subject', 'batch-state', 1764288000000, 1764288000000, 1764288000000, 1764288000000, 'batch-paused_way', 1764288000000, 1, 'batch-reason', 1);
insert into recipient (id, batch_id, way, lane, name, person_id, contact_id, reasons, state, due_at, claimed_by, begun_at, attempts, first_tried_at, failures, message_id, reason, finished_at, version)
  values ('recipient-id', 'batch-id', 'recipient-way', 'recipient-lane', 'recipient-name', 'person-id', 'recipient-con', 'recipient-reasons', 'recipient-state', 1764288000000, 'recipient-claimed_by', 1764288000000, 1, 1764288000000, 1, 'recipient-message_id', 'recipient-reason', 1764288000000, 1);
insert into contact (id, address, address_key, since, confirmed_at, asked_at, paused_because, ended_at, ended_because, erased_at, version)
  values ('contact-id', 'contact-address', 'contact-address_key', 1764288000000, 1764288000000, 1764288000000, 'contact-paused_because', 1764288000000, 'contact-ended_becaus', 1764288000000, 1);
insert into contact_listing (id, contact_id, network_id, basis, since, version, organisation, name, tags, origin, source)
  values ('contact_listi', 'contact-id', 'network-id', 'contact_listing-basi', 1764288000000, 1, 'contact_listing-organisation', 'contact_listing-name', 'contact_listing-tags', 'contact_listing-orig', 'contact_listing-source');
insert into contact_register (network_id, basis, goal, open, version)
  values ('network-id', 'contact_register-bas', 1, true, 1);
insert into contact_consent (id, contact_id, network_id, wording, given_at, version)
  values ('contact_conse', 'contact-id', 'network-id', 'contact_consent-wording', 1764288000000, 1);
insert into contact_sign_up (id, network_id, address, address_key, name, organisation, wording, asked_at, expires_at, confirmed_at, version)
  values ('contact_sign_', 'network-id', 'contact_sign_up-address', 'contact_sign_up-address_key', 'contact_sign_up-name', 'contact_sign_up-organisation', 'contact_sign_up-wording', 1764288000000, 1764288000000, 1764288000000, 1);
insert into newsletter_issue (id, year, number, subject, text, author_id, state, revision, created_at, edited_at, send_at, batch_id, sent_at, version)
  values ('newsletter_is', 1, 1, 'newsletter_issue-subject', 'newsletter_issue-text', 'person-id', 'newsletter_issue-sta', 1, 1764288000000, 1764288000000, 1764288000000, 'newsletter_is', 1764288000000, 1);
insert into newsletter_network (issue_id, network_id)
  values ('newsletter_is', 'network-id');
insert into newsletter_promise (issue_id, matter, words)
  values ('newsletter_is', 'newsletter_promise-matter', 'newsletter_promise-words');
insert into newsletter_revision (id, issue_id, number, based_on, subject, text, author_id, at, version)
  values ('newsletter_re', 'newsletter_is', 1, 1, 'newsletter_revision-subject', 'newsletter_revision-text', 'person-id', 1764288000000, 1);
insert into newsletter_picture (id, issue_id, name, type, width, height, alternative, digest, added_by, added_at, version)
  values ('newsletter_pi', 'newsletter_is', 'newsletter_picture-name', 'newsletter_picture-t', 1, 1, 'newsletter_picture-alternative', 'newsletter_picture-digest', 'person-id', 1764288000000, 1);
insert into newsletter_picture_content (picture_id, bytes, version)
  values ('newsletter_pi', 'picture', 1);
insert into newsletter_subscription (id, network_id, person_id, way, since, version)
  values ('newsletter_su', 'network-id', 'person-id', 'newsletter_subscript', 1764288000000, 1);
insert into newsletter_ending (id, reader, network_id, through, ended_at, taken_back_at, version)
  values ('newsletter_en', 'newsletter_ending-reader', 'network-id', 'newsletter_ending-th', 1764288000000, 1764288000000, 1);
insert into newsletter_forecast (issue_id, channels, privately, by_mail, left_out, shown_at, version)
  values ('newsletter_is', 1, 1, 1, 1, 1764288000000, 1);
insert into own_address (person_id, address, address_key, asked, asked_at, confirmed_at, version, also_since, bounced_at)
  values ('person-id', 'own_address-address', 'own_address-address_key', 'own_address-asked', 1764288000000, 1764288000000, 1, 1764288000000, 1764288000000);
insert into signing_key (id, secret, created_at, version)
  values ('signing_key-id', 'signing_key-secret', 1764288000000, 1);
insert into newsletter_open_archive (network_id, since, version)
  values ('network-id', 1764288000000, 1);
insert into contact_sign_up_pause (address_hash, letters, ends_at, version)
  values ('contact_sign_up_pause-address_hash', 1, 1764288000000, 1);
insert into private_channel (account_id, channel_id, opened_at, version)
  values ('private_channel-acco', 'private_channel-chan', 1764288000000, 1);
insert into overall_goal (id, area_id, first_year, last_year, title, position, ended_at, version)
  values ('overall_goal-id', 'area-id', 1, 1, 'overall_goal-title', 1, 1764288000000, 1);
insert into mention (id, delivery_id, account_id, occasion, mentioned_at, version)
  values ('mention-id', 'delivery-id', 'mention-account_id', 'mention-occasion', 1764288000000, 1);
insert into activity_contact (id, activity_id, organisation_id, person_id, version)
  values ('activity_cont', 'activity-id', 'organisation-id', 'person-id', 1);
insert into delegation (id, question_id, delegated_by, person_id, reason, delegated_at, version)
  values ('delegation-id', 'question-id', 'person-id', 'person-id', 'delegation-reason', 1764288000000, 1);
insert into help_request (id, question_id, asked_by, asked_at, taken_by, taken_at, version)
  values ('help_request-', 'question-id', 'person-id', 1764288000000, 'person-id', 1764288000000, 1);

create table flyway_schema_history (
    installed_rank integer       not null primary key,
    version        varchar(50),
    description    varchar(200)  not null,
    type           varchar(20)   not null,
    script         varchar(1000) not null,
    checksum       integer,
    installed_by   varchar(100)  not null,
    installed_on   timestamp     not null default current_timestamp,
    execution_time integer       not null,
    success        boolean       not null
);
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
  values (1, '1', 'directory', 'SQL', 'V1__directory.sql', -1715839985, 'sample', 1, true);
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
  values (2, '2', 'plan', 'SQL', 'V2__plan.sql', 1318865457, 'sample', 1, true);
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
  values (3, '3', 'round', 'SQL', 'V3__round.sql', -403233290, 'sample', 1, true);
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
  values (4, '4', 'delivery', 'SQL', 'V4__delivery.sql', 1620178519, 'sample', 1, true);
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
  values (5, '5', 'audit', 'SQL', 'V5__audit.sql', 2048396377, 'sample', 1, true);
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
  values (6, '6', 'meeting', 'SQL', 'V6__meeting.sql', 330848524, 'sample', 1, true);
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
  values (7, '7', 'agenda', 'SQL', 'V7__agenda.sql', 868879905, 'sample', 1, true);
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
  values (8, '8', 'poll', 'SQL', 'V8__poll.sql', -1800683130, 'sample', 1, true);
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
  values (9, '9', 'calendar', 'SQL', 'V9__calendar.sql', -2048790121, 'sample', 1, true);
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
  values (10, '10', 'setup', 'SQL', 'V10__setup.sql', -258202785, 'sample', 1, true);
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
  values (11, '11', 'live posts', 'SQL', 'V11__live_posts.sql', 240074594, 'sample', 1, true);
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
  values (12, '12', 'draft', 'SQL', 'V12__draft.sql', 1304797609, 'sample', 1, true);
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
  values (13, '13', 'approval', 'SQL', 'V13__approval.sql', -438884431, 'sample', 1, true);
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
  values (14, '14', 'indexes', 'SQL', 'V14__indexes.sql', 386417181, 'sample', 1, true);
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
  values (15, '15', 'substitute', 'SQL', 'V15__substitute.sql', 34570881, 'sample', 1, true);
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
  values (16, '18', 'audit without words', 'SQL', 'V18__audit_without_words.sql', -959275010, 'sample', 1, true);
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
  values (17, '20', 'batch', 'SQL', 'V20__batch.sql', -1881240495, 'sample', 1, true);
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
  values (18, '21', 'contact', 'SQL', 'V21__contact.sql', 358466614, 'sample', 1, true);
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
  values (19, '22', 'newsletter', 'SQL', 'V22__newsletter.sql', 1656982386, 'sample', 1, true);
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
  values (20, '23', 'readers', 'SQL', 'V23__readers.sql', -1845698794, 'sample', 1, true);
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
  values (21, '24', 'link', 'SQL', 'V24__link.sql', 965433580, 'sample', 1, true);
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
  values (22, '25', 'also by mail', 'SQL', 'V25__also_by_mail.sql', -1490273657, 'sample', 1, true);
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
  values (23, '26', 'own address bounced', 'SQL', 'V26__own_address_bounced.sql', 1220681035, 'sample', 1, true);
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
  values (24, '27', 'sign up pause', 'SQL', 'V27__sign_up_pause.sql', 1059171165, 'sample', 1, true);
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
  values (25, '28', 'private channels', 'SQL', 'V28__private_channels.sql', 528666176, 'sample', 1, true);
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
  values (26, '29', 'contact details', 'SQL', 'V29__contact_details.sql', 133506117, 'sample', 1, true);
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
  values (27, '30', 'second year', 'SQL', 'V30__second_year.sql', -2088707226, 'sample', 1, true);
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
  values (28, '31', 'mention', 'SQL', 'V31__mention.sql', 1338258652, 'sample', 1, true);
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
  values (29, '32', 'asked', 'SQL', 'V32__asked.sql', -981533323, 'sample', 1, true);
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
  values (30, '33', 'help request', 'SQL', 'V33__help_request.sql', 1187759912, 'sample', 1, true);
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
  values (31, '34', 'hour before', 'SQL', 'V34__hour_before.sql', 2624151, 'sample', 1, true);
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
  values (32, '35', 'meeting kind', 'SQL', 'V35__meeting_kind.sql', 377424934, 'sample', 1, true);
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
  values (33, '36', 'feed read', 'SQL', 'V36__feed_read.sql', -39075645, 'sample', 1, true);
