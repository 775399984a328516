/**
 * The only package that depends on which database is used. It contains the code for SQLite and the code for PostgreSQL.
 */
@NullMarked
package se.budkavle.storage.jdbc;

import org.jspecify.annotations.NullMarked;
