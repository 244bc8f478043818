-- Threads, as far as no server keeps them. The lock of a thread is one column, so two runs can never have it.
create table thread (
    backend varchar collate "C" not null,
    id varchar collate "C" not null,
    version bigint not null check (version >= 1),
    record text not null,
    created_at timestamptz not null,
    active_run varchar collate "C",
    primary key (backend, id)
);

-- A run has one thread. Partial, so that a lock that comes or goes is no change of a key that notes and runs point at.
create unique index thread_active_run on thread (backend, active_run) where active_run is not null;
create index thread_listed on thread (backend, created_at, id);

-- Runs over Responses. The record says everything; the columns beside it are what is searched by, and what others write at any time.
create table run (
    backend varchar collate "C" not null,
    id varchar collate "C" not null,
    thread_id varchar collate "C" not null,
    request_key varchar collate "C",
    version bigint not null check (version >= 1),
    record text not null,
    -- Without a time of creation: -infinity.
    created_at timestamptz not null,
    -- Has not ended, or has left its thread to be mended.
    in_the_way boolean not null,
    -- Is planned, or has left its thread to be mended.
    urgent boolean not null,
    expires_at timestamptz,
    ended_at timestamptz,
    metadata text not null,
    cancel_wish timestamptz,
    lease_owner varchar,
    -- When the lease ends; without an owner, when it ended.
    free_from timestamptz not null,
    primary key (backend, id),
    unique (backend, request_key),
    foreign key (backend, thread_id) references thread on delete cascade
);

create index run_listed on run (backend, thread_id, created_at, id);
create index run_stale on run (backend, free_from, id) where in_the_way;
create index run_ended on run (backend, ended_at) where not in_the_way;

-- What is known of messages.
create table note (
    backend varchar collate "C" not null,
    thread_id varchar collate "C" not null,
    item varchar collate "C" not null,
    at varchar not null,
    run_id varchar,
    metadata text not null,
    primary key (backend, thread_id, item),
    foreign key (backend, thread_id) references thread on delete cascade
);

-- Responses that belong to no attempt, in the order in which they came; their runs may be gone.
create table orphan (
    place bigint generated always as identity primary key,
    backend varchar collate "C" not null,
    run_id varchar collate "C" not null,
    hop integer not null check (hop >= 0),
    token varchar collate "C" not null,
    response varchar collate "C" not null,
    unique (backend, run_id, hop, token, response)
);
