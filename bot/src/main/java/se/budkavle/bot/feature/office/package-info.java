/** Gives people roles in networks and ends their roles: requests, appointments, terms and releases. */
package se.budkavle.bot.feature.office;
