/**
 * Texts, symbols and counts about goals: the owners' judgements, and the judgements that the answers of status rounds
 * propose. Several features show these texts, symbols and counts.
 */
@NullMarked
package se.budkavle.bot.view.goal;

import org.jspecify.annotations.NullMarked;
