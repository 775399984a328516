-- A start finds what earlier instances had claimed without reading all that was ever sent.
create index delivery_claimed on delivery (claimed_by) where claimed_by is not null;
create index recipient_claimed on recipient (claimed_by) where claimed_by is not null;
