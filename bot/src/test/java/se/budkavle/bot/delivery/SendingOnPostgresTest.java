package se.budkavle.bot.delivery;

import se.budkavle.storage.testing.Migrated;

class SendingOnPostgresTest extends SendingContract {

    @Override
    DeliverySenderFixture open() {
        return new DeliverySenderFixture(Migrated.postgres());
    }
}
