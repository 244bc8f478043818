-- One row for each drive of a run. Texts are escaped where PostgreSQL cannot hold them, and compared byte by byte.
create table drive (
    backend varchar collate "C" not null,
    thread_id varchar collate "C" not null,
    run_id varchar collate "C" not null,
    deadline timestamptz not null,
    tool_set varchar not null,
    tool_set_version varchar not null,
    epoch bigint not null check (epoch >= 1),
    begun_at timestamptz not null,
    owned_since timestamptz not null,
    end_status varchar,
    ended_at timestamptz,
    primary key (backend, thread_id, run_id),
    check ((end_status is null) = (ended_at is null))
);

create index drive_unfinished on drive (backend, begun_at) where ended_at is null;
create index drive_ended on drive (backend, ended_at) where ended_at is not null;

-- The right to start a tool, given away once. It never expires; it goes when its drive is purged.
create table claim (
    backend varchar collate "C" not null,
    thread_id varchar collate "C" not null,
    run_id varchar collate "C" not null,
    round integer not null check (round >= 1),
    call_id varchar collate "C" not null,
    tool varchar not null,
    epoch bigint not null,
    claimed_at timestamptz not null,
    result_kind varchar,
    output text,
    result_at timestamptz,
    primary key (backend, thread_id, run_id, round, call_id),
    foreign key (backend, thread_id, run_id) references drive on delete cascade,
    check ((result_kind is null) = (output is null) and (result_kind is null) = (result_at is null))
);

-- Which rounds were answered, or are about to be.
create table submit_mark (
    backend varchar collate "C" not null,
    thread_id varchar collate "C" not null,
    run_id varchar collate "C" not null,
    round integer not null check (round >= 1),
    mark varchar not null check (mark in ('SENDING', 'ACCEPTED')),
    primary key (backend, thread_id, run_id, round),
    foreign key (backend, thread_id, run_id) references drive on delete cascade
);
