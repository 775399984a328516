/**
 * Gives people roles in networks, such as chair or member, and ends these roles. This includes requests, appointments
 * and terms.
 */
@NullMarked
package se.budkavle.bot.feature.office;

import org.jspecify.annotations.NullMarked;
