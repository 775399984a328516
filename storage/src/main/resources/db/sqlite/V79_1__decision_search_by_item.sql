-- The full-text index of a decision also contains the title of its agenda item, and follows a changed title.
drop trigger decision_search_added;
drop trigger decision_search_numbered;
drop trigger decision_search_changed;

update decision_search set text = text || ' ' || (
        select i.title from decision_search_row r join decision d on d.id = r.decision_id
            join agenda_item i on i.id = d.item_id
        where r.row = decision_search.rowid)
    where rowid in (
        select r.row from decision_search_row r join decision d on d.id = r.decision_id
            join agenda_item i on i.id = d.item_id);

create trigger decision_search_added after insert on decision when new.number is not null begin
    insert into decision_search_row (row, decision_id)
        select coalesce(max(row), (new.year * 100000 + new.number) * 10000) + 1, new.id from decision_search_row
        where row between (new.year * 100000 + new.number) * 10000 and (new.year * 100000 + new.number) * 10000 + 9999;
    insert into decision_search (rowid, text)
        select row, new.text || coalesce((select ' ' || title from agenda_item where id = new.item_id), '')
        from decision_search_row where decision_id = new.id;
end;

create trigger decision_search_numbered after update of number on decision
        when old.number is null and new.number is not null begin
    insert into decision_search_row (row, decision_id)
        select coalesce(max(row), (new.year * 100000 + new.number) * 10000) + 1, new.id from decision_search_row
        where row between (new.year * 100000 + new.number) * 10000 and (new.year * 100000 + new.number) * 10000 + 9999;
    insert into decision_search (rowid, text)
        select row, new.text || coalesce((select ' ' || title from agenda_item where id = new.item_id), '')
        from decision_search_row where decision_id = new.id;
end;

create trigger decision_search_changed after update of text on decision when new.text <> old.text begin
    update decision_search
        set text = new.text || coalesce((select ' ' || title from agenda_item where id = new.item_id), '')
        where rowid = (select row from decision_search_row where decision_id = old.id);
end;

create trigger decision_search_titled after update of title on agenda_item when new.title <> old.title begin
    update decision_search
        set text = (
            select d.text || ' ' || new.title from decision_search_row r join decision d on d.id = r.decision_id
            where r.row = decision_search.rowid)
        where rowid in (
            select r.row from decision d join decision_search_row r on r.decision_id = d.id where d.item_id = new.id);
end;
