/**
 * Handles arenas, which are external groups in which people represent the association. Stores appointments of
 * representatives, gatherings, contributions and reports. Each arena belongs to one network, its home network. The
 * members of the home network write contributions and get the reports.
 */
@NullMarked
package se.budkavle.bot.feature.arena;

import org.jspecify.annotations.NullMarked;
