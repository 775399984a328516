/**
 * The yearly reckoning (each network's review of the year): before a new plan, the bot asks each network three
 * questions. The questions are whether the network continues, what it has given its members, and what it proposes for
 * the plan.
 */
@NullMarked
package se.budkavle.bot.feature.reckoning;

import org.jspecify.annotations.NullMarked;
