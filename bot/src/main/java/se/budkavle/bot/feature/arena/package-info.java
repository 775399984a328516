/**
 * External groups (arenas) in which people represent the association: appointments, gatherings, contributions and
 * reports.
 */
@NullMarked
package se.budkavle.bot.feature.arena;

import org.jspecify.annotations.NullMarked;
