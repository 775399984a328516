/** Contains the code for SQLite and the code for PostgreSQL. No other package depends on the database product. */
@NullMarked
package se.budkavle.storage.jdbc;

import org.jspecify.annotations.NullMarked;
