/**
 * The yearly reckoning of the networks: each network answers whether it continues, what it gave its members, and what
 * it wants to take up in the coming year.
 */
@NullMarked
package se.budkavle.storage.reckoning;

import org.jspecify.annotations.NullMarked;
