-- Edition 2 of the policy facts says for each kind whether it was looked for, and positions have ends.
create table kind_coverage (
    release_id bigint       not null references dataset_release (id) on delete cascade,
    country    varchar(16)  not null,
    kind       varchar(80)  not null,
    status     varchar(20)  not null,
    from_year  integer,
    editor_note varchar(2000),
    sheet      varchar(255) not null,
    cell       varchar(20)  not null,
    primary key (release_id, country, kind)
);

alter table declaration add column ended_on date;

-- where a kind makes sense is told by the names of countries now
alter table kind alter column applies set data type varchar(500);
