-- The full-text index of the decisions. It contains the ids of the decisions, because SQLite can change a row's number
-- when it copies the database. The triggers find the row of a decision through the index itself.
create virtual table decision_search using fts5 (decision_id, text, tokenize = 'unicode61 remove_diacritics 0');

insert into decision_search (decision_id, text) select id, text from decision;

create trigger decision_search_added after insert on decision begin
    insert into decision_search (decision_id, text) values (new.id, new.text);
end;

create trigger decision_search_changed after update of text on decision when new.text <> old.text begin
    update decision_search set text = new.text where decision_search match 'decision_id : "' || old.id || '"';
end;

create trigger decision_search_removed after delete on decision begin
    delete from decision_search where decision_search match 'decision_id : "' || old.id || '"';
end;
