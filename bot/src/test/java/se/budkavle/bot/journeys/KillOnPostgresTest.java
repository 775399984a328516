package se.budkavle.bot.journeys;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import se.budkavle.storage.testing.Database;
import se.budkavle.storage.testing.Databases;

@Tag("thorough")
class KillOnPostgresTest extends KillContract {

    @Override
    Database database(Path folder) {
        return Databases.postgres();
    }

    @Override
    int manyKills() {
        return 50;
    }
}
