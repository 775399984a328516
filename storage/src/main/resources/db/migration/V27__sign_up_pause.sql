-- Until when an address gets no further letter about a sign-up; the address itself is not kept, only its hash.
create table contact_sign_up_pause (
    address_hash varchar(64) not null primary key,
    letters      integer     not null,
    ends_at      bigint      not null,
    version      integer     not null
);

create index contact_sign_up_pause_ends on contact_sign_up_pause (ends_at);
