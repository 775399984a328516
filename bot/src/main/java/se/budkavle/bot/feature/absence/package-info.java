/**
 * Stores, shows and removes people's absences. A person can name a stand-in, who acts for the person during the
 * absence.
 */
@NullMarked
package se.budkavle.bot.feature.absence;

import org.jspecify.annotations.NullMarked;
