package se.budkavle.bot.journeys;

import java.nio.file.Path;
import se.budkavle.storage.testing.Database;

class KillOnSqliteTest extends KillContract {

    /**
     * Returns an SQLite database with the same setting as in production, synchronous=FULL. Each commit waits until the
     * data are on the disk.
     */
    @Override
    Database database(Path folder) {
        return new Database("jdbc:sqlite:" + folder.resolve("budkavle.db"), null, null);
    }

    @Override
    int manyKills() {
        return 200;
    }
}
