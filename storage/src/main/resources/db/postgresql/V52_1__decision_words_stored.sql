-- The words of each decision are stored, because finding them in the text again takes too long when a search reads many
-- decisions.
alter table decision add column words tsvector generated always as (decision_words(text)) stored;

drop index decision_search;

create index decision_search on decision using gin (words);
