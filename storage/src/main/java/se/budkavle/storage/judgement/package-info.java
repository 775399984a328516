/**
 * Contains the judgements of goals: whether a coordinator in the goal's area or an administrator believes that the goal
 * can be reached, and why.
 */
@NullMarked
package se.budkavle.storage.judgement;

import org.jspecify.annotations.NullMarked;
