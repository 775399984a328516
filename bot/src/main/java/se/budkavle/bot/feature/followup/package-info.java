/** Shows the state of the activities in the association's plan, by area, network, goal or organisation. */
package se.budkavle.bot.feature.followup;
