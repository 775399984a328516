-- The chat message from which a decision or an item was made. The message itself may be gone.
alter table decision add column channel_id varchar(20);
alter table decision add column message_id varchar(20);
alter table agenda_item add column channel_id varchar(20);
alter table agenda_item add column message_id varchar(20);
