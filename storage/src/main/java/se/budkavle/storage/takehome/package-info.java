/**
 * Decisions that a network's municipalities carry out at home (take home), and the municipalities' answers about the
 * result.
 */
@NullMarked
package se.budkavle.storage.takehome;

import org.jspecify.annotations.NullMarked;
