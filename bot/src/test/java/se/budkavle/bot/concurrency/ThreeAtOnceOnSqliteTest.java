package se.budkavle.bot.concurrency;

import org.junit.jupiter.api.Tag;

/**
 * Runs the tests of {@code ThreeAtOnceContract} on an SQLite database. Tagged as thorough, because SQLite runs one
 * writing transaction at a time, and each rule is also tested on PostgreSQL.
 */
@Tag("thorough")
class ThreeAtOnceOnSqliteTest extends ThreeAtOnceContract {}
