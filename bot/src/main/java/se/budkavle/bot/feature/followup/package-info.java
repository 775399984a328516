/** Shows the progress of the activities in the association's plan, by area, network, goal or organisation. */
@NullMarked
package se.budkavle.bot.feature.followup;

import org.jspecify.annotations.NullMarked;
