/** The association's data: the records with their rules, the repositories that store them, and the database. */
@NullMarked
package se.budkavle.storage;

import org.jspecify.annotations.NullMarked;
