package se.budkavle.bot.journeys;

import java.nio.file.Path;
import se.budkavle.storage.testing.Database;

class KillOnSqliteTest extends KillContract {

    /** As in a deployment: each commit waits for the disk. */
    @Override
    Database database(Path folder) {
        return new Database("jdbc:sqlite:" + folder.resolve("budkavle.db"), null, null);
    }
}
