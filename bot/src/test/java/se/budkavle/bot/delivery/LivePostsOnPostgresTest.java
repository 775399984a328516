package se.budkavle.bot.delivery;

import se.budkavle.storage.testing.Databases;

class LivePostsOnPostgresTest extends LivePostsContract {

    @Override
    Outbox open() {
        return new Outbox(Databases.postgres());
    }
}
