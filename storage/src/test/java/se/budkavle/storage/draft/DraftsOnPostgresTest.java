package se.budkavle.storage.draft;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import se.budkavle.storage.testing.Database;
import se.budkavle.storage.testing.Databases;
import se.budkavle.storage.testing.Migrated;
import se.budkavle.storage.testing.OpenStorage;

class DraftsOnPostgresTest extends DraftsContract {

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

    @Override
    Database empty() {
        return Databases.postgres();
    }
}
