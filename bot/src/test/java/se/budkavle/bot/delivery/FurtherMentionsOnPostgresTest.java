package se.budkavle.bot.delivery;

import se.budkavle.storage.testing.Migrated;

class FurtherMentionsOnPostgresTest extends FurtherMentionsContract {

    @Override
    DeliverySenderFixture open() {
        return new DeliverySenderFixture(Migrated.postgres());
    }
}
