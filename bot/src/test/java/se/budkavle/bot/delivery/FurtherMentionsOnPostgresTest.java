package se.budkavle.bot.delivery;

import se.budkavle.storage.testing.Databases;

class FurtherMentionsOnPostgresTest extends FurtherMentionsContract {

    @Override
    Outbox open() {
        return new Outbox(Databases.postgres());
    }
}
