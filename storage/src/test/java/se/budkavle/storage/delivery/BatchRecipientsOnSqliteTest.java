package se.budkavle.storage.delivery;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import se.budkavle.storage.testing.Migrated;
import se.budkavle.storage.testing.OpenStorage;

class BatchRecipientsOnSqliteTest extends BatchRecipientsContract {

    private static OpenStorage storage;

    @BeforeAll
    static void open(@TempDir Path folder) {
        storage = OpenStorage.on(Migrated.sqlite(folder));
    }

    @AfterAll
    static void close() {
        storage.close();
    }

    @Override
    OpenStorage storage() {
        return storage;
    }
}
