-- Since when what mentions a person in the chat also comes by mail.
alter table own_address add column also_since bigint;
