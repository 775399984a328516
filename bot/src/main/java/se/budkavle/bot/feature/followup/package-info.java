/** Shows everybody in the association how its plan stands: by area, network, goal or organisation. */
package se.budkavle.bot.feature.followup;
