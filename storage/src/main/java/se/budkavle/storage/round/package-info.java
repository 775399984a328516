/**
 * Contains the status rounds (surveys about activities) with their questions and answers, the handovers of questions to
 * other people, and the requests for help.
 */
@NullMarked
package se.budkavle.storage.round;

import org.jspecify.annotations.NullMarked;
