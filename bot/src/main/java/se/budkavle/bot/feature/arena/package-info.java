/**
 * Handles arenas (external groups in which people represent the association): appointments of representatives,
 * gatherings, contributions and reports. An arena belongs to one network (its home network), whose members write
 * contributions and get the reports.
 */
@NullMarked
package se.budkavle.bot.feature.arena;

import org.jspecify.annotations.NullMarked;
