/** Searches the decisions of all networks by slash command, and shows single decisions. */
@NullMarked
package se.budkavle.bot.feature.decision;

import org.jspecify.annotations.NullMarked;
