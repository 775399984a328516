/**
 * Contains the decisions that a network's municipalities carry out locally (take home), and the municipalities' answers
 * about the result.
 */
@NullMarked
package se.budkavle.storage.takehome;

import org.jspecify.annotations.NullMarked;
