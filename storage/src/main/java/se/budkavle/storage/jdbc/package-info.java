/**
 * The differences between the two supported databases, PostgreSQL and SQLite. No other package depends on which one is
 * used.
 */
@NullMarked
package se.budkavle.storage.jdbc;

import org.jspecify.annotations.NullMarked;
