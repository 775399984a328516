/**
 * Judgements of goals: coordinators and administrators judge whether a goal can be reached, and state the reasons.
 * Users see the judgement and its reasons.
 */
@NullMarked
package se.budkavle.bot.feature.judgement;

import org.jspecify.annotations.NullMarked;
