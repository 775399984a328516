-- Deliveries go to one addressee each, keep their place while they are tried again, and follow their matter once they are sent.
alter table delivery add column lane varchar(330);
alter table delivery add column first_tried_at bigint;
alter table delivery add column failures integer not null default 0;
alter table delivery add column touched integer not null default 0;
alter table delivery add column shown integer not null default 0;
alter table delivery add column refresh_at bigint;

update delivery set lane = 'CHANNEL:' || channel_id where channel_id is not null;

-- Edits that wait, each once a delivery of its own, are now due in the row of the post that they edit.
update delivery set touched = 1, refresh_at = due_at where state = 'SENT' and composer in ('meeting.notice', 'poll.open', 'poll.result', 'directory.request')
  and exists (select 1 from delivery e where e.state = 'WAITING'
    and (e.composer = 'meeting.live' and delivery.composer = 'meeting.notice' and e.subject = delivery.subject
      or e.composer = 'poll.refresh' and delivery.composer = 'poll.open' and e.subject = delivery.subject
      or e.composer = 'poll.decided' and delivery.composer = 'poll.result' and e.subject = delivery.subject
      or e.composer = 'directory.decision' and delivery.composer = 'directory.request' and e.matter = 'directory.decision:' || delivery.subject));
delete from delivery where state = 'WAITING' and composer in ('meeting.live', 'poll.refresh', 'poll.decided', 'directory.decision');

alter table delivery drop column channel_id;

create index delivery_lane on delivery (lane, state, due_at);
create index delivery_refresh on delivery (refresh_at);

-- What a post said is of no use without the delivery that posted it.
create table agenda_edition_of_delivery (
    delivery_id varchar(13) not null primary key references delivery (id) on delete cascade,
    meeting_id  varchar(13) not null references meeting (id),
    contents    text        not null,
    composed_at bigint      not null,
    version     integer     not null
);
insert into agenda_edition_of_delivery select delivery_id, meeting_id, contents, composed_at, version from agenda_edition;
drop table agenda_edition;
alter table agenda_edition_of_delivery rename to agenda_edition;
