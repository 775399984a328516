package se.budkavle.storage.jdbc;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import se.budkavle.sample.SampleConfiguration;
import se.budkavle.storage.testing.Databases;
import se.budkavle.storage.testing.OpenStorage;

class SamplesOnPostgresTest extends SamplesContract {

    private static OpenStorage storage;

    @BeforeAll
    static void open() {
        storage = SampleConfiguration.open(Databases.postgres());
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
