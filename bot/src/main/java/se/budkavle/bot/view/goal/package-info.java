/**
 * Texts, symbols and counts about goals: the owners' judgements, and the proposed judgements from the answers of status
 * rounds. Several features show these texts, symbols and counts.
 */
@NullMarked
package se.budkavle.bot.view.goal;

import org.jspecify.annotations.NullMarked;
