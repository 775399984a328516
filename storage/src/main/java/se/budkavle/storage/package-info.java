/** The association's data: records with their rules, repositories, and the database. */
@NullMarked
package se.budkavle.storage;

import org.jspecify.annotations.NullMarked;
