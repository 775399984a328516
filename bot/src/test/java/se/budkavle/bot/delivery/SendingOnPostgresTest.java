package se.budkavle.bot.delivery;

import se.budkavle.storage.testing.Migrated;

class SendingOnPostgresTest extends SendingContract {

    @Override
    Outbox open() {
        return new Outbox(Migrated.postgres());
    }
}
