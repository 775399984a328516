package se.budkavle.bot.journeys;

import java.nio.file.Path;
import se.budkavle.storage.testing.Database;

class KillOnSqliteTest extends KillContract {

    /**
     * Opens the database with the setting of a deployment: each commit waits until the disk has written it
     * (synchronous=FULL).
     */
    @Override
    Database database(Path folder) {
        return new Database("jdbc:sqlite:" + folder.resolve("budkavle.db"), null, null);
    }
}
