/**
 * Contains health checks of the database for operators: whether it responds, whether it is damaged, and how much disk
 * space is free.
 */
@NullMarked
package se.budkavle.storage.health;

import org.jspecify.annotations.NullMarked;
