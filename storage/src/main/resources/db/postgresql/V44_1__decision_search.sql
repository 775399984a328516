-- The words of a decision for the full-text search. Punctuation within words becomes spaces, as PostgreSQL would take
-- "kommun/region" for the name of a file. The dictionary is named with its schema, because a restore has no search path.
create function decision_words(text varchar) returns tsvector language sql immutable strict parallel safe as $$
    select to_tsvector('pg_catalog.swedish'::regconfig,
        translate($1, '/\.@:_-–&<>=+#~%*''’', repeat(' ', 30)))
$$;

create index decision_search on decision using gin (decision_words(text));
