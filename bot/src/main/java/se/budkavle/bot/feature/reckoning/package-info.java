/**
 * The yearly reckoning (each network's review of the year): before a new plan, the bot asks each network three
 * questions. Does the network continue, what has it given its members, and what does it propose for the plan?
 */
@NullMarked
package se.budkavle.bot.feature.reckoning;

import org.jspecify.annotations.NullMarked;
