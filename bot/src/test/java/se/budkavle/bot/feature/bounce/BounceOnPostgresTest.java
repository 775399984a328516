package se.budkavle.bot.feature.bounce;

import org.junit.jupiter.api.Tag;
import se.budkavle.bot.testing.OnPostgres;

@OnPostgres
@Tag("thorough")
class BounceOnPostgresTest extends BounceTest {}
