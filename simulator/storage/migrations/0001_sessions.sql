-- Trainees, the scenarios they played, and every turn as it was judged.
-- Times are ISO 8601 in UTC; booleans are 0 or 1; an assessment is JSON in the shape that reports have.
CREATE TABLE trainee (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    created TEXT NOT NULL
) STRICT;

CREATE TABLE session (
    id TEXT PRIMARY KEY,
    trainee TEXT NOT NULL REFERENCES trainee (id),
    scenario TEXT NOT NULL,
    language TEXT NOT NULL,
    mode TEXT NOT NULL,
    started TEXT NOT NULL,
    touched TEXT NOT NULL,
    finished TEXT,
    outcome TEXT,
    score REAL,
    scenario_hash TEXT NOT NULL,
    scorer_version TEXT NOT NULL,
    scorer_tier TEXT NOT NULL,
    scorer_data_hash TEXT NOT NULL
) STRICT;

CREATE INDEX session_of_trainee ON session (trainee, finished, touched);

CREATE TABLE turn (
    session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    step TEXT NOT NULL,
    visit INTEGER NOT NULL,
    attempt INTEGER NOT NULL,
    chosen INTEGER NOT NULL,
    hint INTEGER NOT NULL,
    reply TEXT NOT NULL,
    assessment TEXT NOT NULL,
    mood INTEGER NOT NULL,
    next_step TEXT NOT NULL,
    reaction TEXT NOT NULL,
    made TEXT NOT NULL,
    scenario_hash TEXT NOT NULL,
    scorer_version TEXT NOT NULL,
    scorer_tier TEXT NOT NULL,
    scorer_data_hash TEXT NOT NULL,
    PRIMARY KEY (session, number)
) STRICT;
