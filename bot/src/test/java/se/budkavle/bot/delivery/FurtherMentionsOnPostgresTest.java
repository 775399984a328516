package se.budkavle.bot.delivery;

import se.budkavle.storage.testing.Migrated;

class FurtherMentionsOnPostgresTest extends FurtherMentionsContract {

    @Override
    Outbox open() {
        return new Outbox(Migrated.postgres());
    }
}
