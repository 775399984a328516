/** Gives people roles in networks and ends their roles: requests, appointments and terms. */
@NullMarked
package se.budkavle.bot.feature.office;

import org.jspecify.annotations.NullMarked;
