package se.budkavle.storage.link;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import se.budkavle.storage.testing.Migrated;
import se.budkavle.storage.testing.OpenStorage;

class SigningKeysOnPostgresTest extends SigningKeysContract {

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
