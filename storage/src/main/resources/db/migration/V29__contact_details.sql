-- What a network knows of a contact is its own register's, and is not shared with other networks.
alter table contact_listing add column organisation varchar(120);
alter table contact_listing add column name varchar(120);
alter table contact_listing add column tags varchar(400);
alter table contact_listing add column origin varchar(20);
alter table contact_listing add column source varchar(120);

update contact_listing set
    organisation = (select c.organisation from contact c where c.id = contact_listing.contact_id),
    name = (select c.name from contact c where c.id = contact_listing.contact_id),
    tags = (select c.tags from contact c where c.id = contact_listing.contact_id),
    origin = (select c.origin from contact c where c.id = contact_listing.contact_id),
    source = (select c.source from contact c where c.id = contact_listing.contact_id);

alter table contact drop column organisation;
alter table contact drop column name;
alter table contact drop column tags;
alter table contact drop column origin;
alter table contact drop column source;
