package se.budkavle.bot.delivery;

import se.budkavle.storage.testing.Migrated;

class LivePostsOnPostgresTest extends LivePostsContract {

    @Override
    Outbox open() {
        return new Outbox(Migrated.postgres());
    }
}
