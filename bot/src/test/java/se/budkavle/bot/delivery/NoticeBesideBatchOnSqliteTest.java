package se.budkavle.bot.delivery;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import se.budkavle.storage.testing.Database;
import se.budkavle.storage.testing.Migrated;

class NoticeBesideBatchOnSqliteTest extends NoticeBesideBatchContract {

    @TempDir
    private Path folder;

    @Override
    Database database() {
        return Migrated.sqlite(folder);
    }
}
