/**
 * Reports on the database for operators: whether it answers, whether it is damaged, and how much disk space is free.
 */
@NullMarked
package se.budkavle.storage.health;

import org.jspecify.annotations.NullMarked;
