/**
 * Contains the association's data: immutable records with their rules, the repositories that store them, and the
 * configuration of the database.
 */
@NullMarked
package se.budkavle.storage;

import org.jspecify.annotations.NullMarked;
