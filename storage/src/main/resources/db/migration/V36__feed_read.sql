-- When a calendar program last read a feed, to the day: a link that no program reads follows nothing.
alter table calendar_feed add column read_at bigint;
