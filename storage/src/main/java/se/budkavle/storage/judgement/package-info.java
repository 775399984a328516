/** Contains the judgements of goals: whether the owner of a goal believes that the goal can be reached, and why. */
@NullMarked
package se.budkavle.storage.judgement;

import org.jspecify.annotations.NullMarked;
