package se.budkavle.bot.delivery;

import se.budkavle.storage.testing.Migrated;

class FurtherMentionsQueueOnPostgresTest extends FurtherMentionsQueueContract {

    @Override
    DeliverySenderFixture open() {
        return new DeliverySenderFixture(Migrated.postgres());
    }
}
