package se.budkavle.bot.delivery;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import se.budkavle.storage.testing.Migrated;

class BatchOnSqliteTest extends BatchContract {

    @TempDir
    private static Path folder;

    @Override
    BatchFixture open() {
        return new BatchFixture(Migrated.sqlite(folder));
    }
}
