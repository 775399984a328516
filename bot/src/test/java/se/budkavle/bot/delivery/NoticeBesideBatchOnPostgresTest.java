package se.budkavle.bot.delivery;

import se.budkavle.storage.testing.Database;
import se.budkavle.storage.testing.Databases;

class NoticeBesideBatchOnPostgresTest extends NoticeBesideBatchContract {

    @Override
    Database database() {
        return Databases.postgres();
    }
}
