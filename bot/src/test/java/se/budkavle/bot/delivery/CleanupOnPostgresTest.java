package se.budkavle.bot.delivery;

import se.budkavle.storage.testing.Migrated;

class CleanupOnPostgresTest extends CleanupContract {

    @Override
    Outbox open() {
        return new Outbox(Migrated.postgres());
    }
}
