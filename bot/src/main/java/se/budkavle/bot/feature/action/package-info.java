/**
 * Adds, lists, shows, changes and closes actions, and reminds people of them. An action is a task that a person or an
 * organisation carries out for a network.
 */
@NullMarked
package se.budkavle.bot.feature.action;

import org.jspecify.annotations.NullMarked;
