-- When the bot last began to send emails to a contact again, so that the bounce of an earlier email pauses the contact no
-- more. Of contacts that were resumed before, it is not known.
alter table contact add column resumed_at bigint;
