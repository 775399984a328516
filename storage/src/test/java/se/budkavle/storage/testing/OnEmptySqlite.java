package se.budkavle.storage.testing;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The base class of tests that need a database. Opens the storage module on one SQLite file for each test class, and
 * deletes all rows before each test.
 */
public abstract class OnEmptySqlite {

    @TempDir
    static Path folder;

    private static OpenStorage storage;

    @BeforeAll
    static void open() {
        storage = OpenStorage.on(Migrated.sqlite(folder));
    }

    @AfterAll
    static void close() {
        storage.close();
    }

    @BeforeEach
    void empty() {
        var jdbc = get(JdbcTemplate.class);
        storage.transaction().executeWithoutResult(any -> {
            jdbc.execute("pragma defer_foreign_keys = on");
            // The statements are joined into one string, so that they are executed at once.
            jdbc.update(String.join(
                    ";",
                    jdbc.queryForList(
                            "select 'delete from ' || name from pragma_table_list where schema = 'main' and type = 'table'"
                                    + " and name not like 'sqlite_%' and name not like 'flyway_%'",
                            String.class)));
        });
    }

    /** Returns the Spring bean of this type, for example a repository. */
    protected static <T> T get(Class<T> type) {
        return storage.get(type);
    }
}
