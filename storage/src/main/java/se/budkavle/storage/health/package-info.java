/** The health of the database, for operators. */
package se.budkavle.storage.health;
