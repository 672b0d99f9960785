-- How the columns of sheets that no layout knows were understood, by the header that they stand under. The mapping is JSON, since it is
-- read and written whole and no query looks into it.

create table sheet_mapping (
    fingerprint  char(64)      primary key,
    dataset_code varchar(80)   not null,
    mapping      varchar(100000) not null,
    saved_at     timestamp(6) with time zone not null,
    saved_by     varchar(120)  not null
);
