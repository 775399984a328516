/**
 * Representing the association in arenas outside it: who goes, what the home network wants brought there, and the
 * report afterwards.
 */
@NullMarked
package se.budkavle.bot.feature.arena;

import org.jspecify.annotations.NullMarked;
