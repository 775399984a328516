package se.budkavle.bot.delivery;

import se.budkavle.storage.testing.Databases;

class SendingOnPostgresTest extends SendingContract {

    @Override
    Outbox open() {
        return new Outbox(Databases.postgres());
    }
}
