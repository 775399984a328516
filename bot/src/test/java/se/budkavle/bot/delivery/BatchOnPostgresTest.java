package se.budkavle.bot.delivery;

import se.budkavle.storage.testing.Databases;

class BatchOnPostgresTest extends BatchContract {

    @Override
    BatchFixture open() {
        return new BatchFixture(Databases.postgres());
    }
}
