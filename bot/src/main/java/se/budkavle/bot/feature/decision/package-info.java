/** The slash command that searches the decisions of all networks, and the card of one decision. */
@NullMarked
package se.budkavle.bot.feature.decision;

import org.jspecify.annotations.NullMarked;
