/** The health of the database, for operators. */
@NullMarked
package se.budkavle.storage.health;

import org.jspecify.annotations.NullMarked;
