package se.budkavle.bot.delivery;

import se.budkavle.storage.testing.Migrated;

class BatchOnPostgresTest extends BatchContract {

    @Override
    BatchFixture open() {
        return new BatchFixture(Migrated.postgres());
    }
}
