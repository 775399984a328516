-- A meeting may be an event: a day or seminar with its own title, without standing items, seats and substitutes.
alter table meeting_series add column kind varchar(20) not null default 'MEETING';
alter table meeting add column kind varchar(20) not null default 'MEETING';
