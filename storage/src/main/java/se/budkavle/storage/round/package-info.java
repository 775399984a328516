/** Status rounds: their questions about the plan's activities, and all answers. */
package se.budkavle.storage.round;
