-- Files that editors brought and that are no release yet; the file itself lies in RUMBO_HOME/uploads, in a folder of this name.
create table upload (
    id          varchar(36)   primary key,
    file_name   varchar(300)  not null,
    file_size   bigint        not null,
    checksum    char(64)      not null,
    uploaded_at timestamp(6) with time zone not null,
    uploaded_by varchar(120)  not null,
    mapping     varchar(20000),
    release_id  bigint references dataset_release (id)
);
create index upload_uploaded_at_ix on upload (uploaded_at);
