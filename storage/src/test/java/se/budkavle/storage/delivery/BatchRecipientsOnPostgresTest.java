package se.budkavle.storage.delivery;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import se.budkavle.storage.testing.Migrated;
import se.budkavle.storage.testing.OpenStorage;

class BatchRecipientsOnPostgresTest extends BatchRecipientsContract {

    private static OpenStorage storage;

    @BeforeAll
    static void open() {
        storage = OpenStorage.on(Migrated.postgres());
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
