package se.budkavle.bot.delivery;

import se.budkavle.storage.testing.Migrated;

class LivePostsOnPostgresTest extends LivePostsContract {

    @Override
    DeliverySenderFixture open() {
        return new DeliverySenderFixture(Migrated.postgres());
    }
}
