package se.budkavle.bot.delivery;

import se.budkavle.storage.testing.Database;
import se.budkavle.storage.testing.Migrated;

class NoticeBesideBatchOnPostgresTest extends NoticeBesideBatchContract {

    @Override
    Database database() {
        return Migrated.postgres();
    }
}
