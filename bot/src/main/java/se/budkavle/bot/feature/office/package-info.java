/** Gives people roles in networks and ends them: requests, appointments, releases, terms. */
package se.budkavle.bot.feature.office;
