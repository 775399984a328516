-- When a mail to a person's confirmed address came back because of the address, which is not used since.
alter table own_address add column bounced_at bigint;
