package se.budkavle.bot.delivery;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import se.budkavle.storage.testing.Migrated;

class FurtherMentionsOnSqliteTest extends FurtherMentionsQueueContract {

    @TempDir
    static Path folder;

    @Override
    DeliverySenderFixture open() {
        return new DeliverySenderFixture(Migrated.sqlite(folder));
    }
}
