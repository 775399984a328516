-- Finds the sent messages about a record whose id begins their subject, for example after a person's erasure.
create index delivery_record on delivery (substr(subject, 1, 13));
