/**
 * Texts, symbols and counts about the judgements of goals, shared by several features. A judgement is made by a goal's
 * owner or proposed from the answers of status rounds.
 */
@NullMarked
package se.budkavle.bot.view.goal;

import org.jspecify.annotations.NullMarked;
