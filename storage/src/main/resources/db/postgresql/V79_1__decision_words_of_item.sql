-- The words of a decision also contain those of the title of its agenda item, and follow a changed title. A generated
-- column cannot read another table, so triggers store the words.
alter table decision drop column words;

alter table decision add column words tsvector;

create function decision_words(text varchar, item varchar) returns tsvector language sql stable as $$
    select decision_words(concat_ws(' ', $1, (select title from agenda_item where id = $2))::varchar)
$$;

update decision set words = decision_words(text, item_id);

create index decision_search on decision using gin (words);

create function store_decision_words() returns trigger language plpgsql as $$
begin
    new.words := decision_words(new.text, new.item_id);
    return new;
end
$$;

create trigger decision_words_stored before insert or update of text, item_id on decision
    for each row execute function store_decision_words();

create function store_words_of_decisions() returns trigger language plpgsql as $$
begin
    update decision set words = decision_words(text, item_id) where item_id = new.id;
    return null;
end
$$;

create trigger decision_words_titled after update of title on agenda_item
    for each row when (new.title <> old.title) execute function store_words_of_decisions();
