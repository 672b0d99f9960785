-- Each entry of the record of changes carries the digest of the one before, so that a change of what was written shows.
-- Entries from before get theirs when the next one is written: SQL that both databases know cannot compute it.

alter table audit_entry add column chain_number bigint;
alter table audit_entry add column chain_digest char(64);
alter table audit_entry add constraint audit_entry_chain_uq unique (chain_number);

-- The end of the chain: one row, locked by whoever adds to it.
create table audit_head (
    id      integer  primary key,
    entries bigint   not null,
    digest  char(64) not null
);
insert into audit_head (id, entries, digest) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- From where an account signed in: nobody's failures elsewhere make these wait.
create table sign_in_address (
    account_id   bigint       not null references account (id) on delete cascade,
    address      varchar(120) not null,
    signed_in_at timestamp(6) with time zone not null,
    primary key (account_id, address)
);

-- Failures are counted in memory, within bounds, since anybody can cause as many as they like.
drop table sign_in_failure;
