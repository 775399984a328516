package se.budkavle.bot.delivery;

import se.budkavle.storage.testing.Databases;

class ClearingOnPostgresTest extends ClearingContract {

    @Override
    Outbox open() {
        return new Outbox(Databases.postgres());
    }
}
