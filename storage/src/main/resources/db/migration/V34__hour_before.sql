-- A network may want the message an hour before a meeting to mention also those who follow its meetings in a calendar.
alter table practice add column hour_before_to_all boolean not null default false;
