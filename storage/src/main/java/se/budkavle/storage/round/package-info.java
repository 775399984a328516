/**
 * Status rounds: questions about the plan's activities, the answers, delegations (handovers of a question to another
 * person), and requests for help.
 */
@NullMarked
package se.budkavle.storage.round;

import org.jspecify.annotations.NullMarked;
