-- The search finds decisions by the title of their agenda item, so its index follows a changed title.
create index decision_item on decision (item_id);
