-- What a release holds and how it differs from others, counted once and kept, since a release never changes. No page counts figures.

-- A release without rows here was stored before they were kept; it is counted in the background after the next start.
create table release_rows (
    release_id bigint      not null references dataset_release (id) on delete cascade,
    sheet      varchar(40) not null,
    row_count  integer     not null,
    primary key (release_id, sheet)
);

create table indicator_count (
    indicator_id bigint  primary key references indicator (id) on delete cascade,
    observations integer not null,
    places       integer not null,
    first_year   integer not null,
    last_year    integer not null
);

-- Two releases whose figures were compared; the counts by indicator and the figures that a page lists hang on it.
create table release_difference (
    from_release bigint not null references dataset_release (id) on delete cascade,
    to_release   bigint not null references dataset_release (id) on delete cascade,
    primary key (from_release, to_release)
);

create table release_difference_count (
    from_release bigint       not null,
    to_release   bigint       not null,
    indicator    varchar(120) not null,
    fresh        integer      not null,
    changed      integer      not null,
    large        integer      not null,
    unchanged    integer      not null,
    removed      integer      not null,
    primary key (from_release, to_release, indicator),
    foreign key (from_release, to_release) references release_difference (from_release, to_release) on delete cascade
);

create table release_difference_figure (
    from_release bigint       not null,
    to_release   bigint       not null,
    kind         varchar(10)  not null,
    position     integer      not null,
    indicator    varchar(120) not null,
    country      varchar(16)  not null,
    obs_year     integer      not null,
    before_value double precision,
    after_value  double precision,
    primary key (from_release, to_release, kind, position),
    foreign key (from_release, to_release) references release_difference (from_release, to_release) on delete cascade
);
