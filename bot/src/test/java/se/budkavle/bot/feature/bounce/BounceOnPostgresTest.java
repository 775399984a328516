package se.budkavle.bot.feature.bounce;

import se.budkavle.bot.testing.OnPostgres;

@OnPostgres
class BounceOnPostgresTest extends BounceTest {}
