-- A decision can replace or end an earlier one. An earlier decision is replaced or ended by one decision at most.
alter table decision add column earlier_id varchar(13) references decision (id);
alter table decision add column effect varchar(20);

create unique index decision_earlier on decision (earlier_id);

-- Lists the newest decisions of all networks.
create index decision_newest on decision (year, number, network_id);
