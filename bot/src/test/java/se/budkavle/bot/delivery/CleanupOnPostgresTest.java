package se.budkavle.bot.delivery;

import se.budkavle.storage.testing.Databases;

class CleanupOnPostgresTest extends CleanupContract {

    @Override
    Outbox open() {
        return new Outbox(Databases.postgres());
    }
}
