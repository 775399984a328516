package se.budkavle.bot.delivery;

import se.budkavle.storage.testing.Migrated;

class CleanupOnPostgresTest extends CleanupContract {

    @Override
    DeliverySenderFixture open() {
        return new DeliverySenderFixture(Migrated.postgres());
    }
}
