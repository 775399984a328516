package se.budkavle.bot.journeys;

import java.nio.file.Path;
import se.budkavle.storage.testing.Database;

class KillOnSqliteTest extends KillContract {

    /** The deployment's setting, under which each commit waits until the disk has written it (synchronous=FULL). */
    @Override
    Database database(Path folder) {
        return new Database("jdbc:sqlite:" + folder.resolve("budkavle.db"), null, null);
    }
}
