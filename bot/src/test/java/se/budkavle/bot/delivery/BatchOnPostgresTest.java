package se.budkavle.bot.delivery;

import se.budkavle.storage.testing.Databases;

class BatchOnPostgresTest extends BatchContract {

    @Override
    BatchOffice open() {
        return new BatchOffice(Databases.postgres());
    }
}
