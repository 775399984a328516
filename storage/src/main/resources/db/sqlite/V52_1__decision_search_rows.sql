-- The full-text index contains the decisions that have a number, in the order of year and number: a search reads the
-- newest ones first and stops when it has enough. The row number of the decision itself cannot be used, because SQLite
-- can change it when it copies the database.
drop trigger decision_search_added;
drop trigger decision_search_changed;
drop trigger decision_search_removed;
drop table decision_search;

create table decision_search_row (
    row integer primary key,
    decision_id varchar(13) not null unique
);

create virtual table decision_search using fts5 (text, tokenize = 'unicode61 remove_diacritics 0');

-- Decisions of different networks can have the same year and number: up to 10,000 of them follow each other.
insert into decision_search_row (row, decision_id)
    select (year * 100000 + number) * 10000 + row_number() over (partition by year, number order by network_id), id
    from decision where number is not null;

insert into decision_search (rowid, text)
    select r.row, d.text from decision d join decision_search_row r on r.decision_id = d.id;

create trigger decision_search_added after insert on decision when new.number is not null begin
    insert into decision_search_row (row, decision_id)
        select coalesce(max(row), (new.year * 100000 + new.number) * 10000) + 1, new.id from decision_search_row
        where row between (new.year * 100000 + new.number) * 10000 and (new.year * 100000 + new.number) * 10000 + 9999;
    insert into decision_search (rowid, text)
        select row, new.text from decision_search_row where decision_id = new.id;
end;

create trigger decision_search_numbered after update of number on decision
        when old.number is null and new.number is not null begin
    insert into decision_search_row (row, decision_id)
        select coalesce(max(row), (new.year * 100000 + new.number) * 10000) + 1, new.id from decision_search_row
        where row between (new.year * 100000 + new.number) * 10000 and (new.year * 100000 + new.number) * 10000 + 9999;
    insert into decision_search (rowid, text)
        select row, new.text from decision_search_row where decision_id = new.id;
end;

create trigger decision_search_changed after update of text on decision when new.text <> old.text begin
    update decision_search set text = new.text
        where rowid = (select row from decision_search_row where decision_id = old.id);
end;

create trigger decision_search_removed after delete on decision begin
    delete from decision_search where rowid = (select row from decision_search_row where decision_id = old.id);
    delete from decision_search_row where decision_id = old.id;
end;
