/** Stores, shows and removes people's absences, and the stand-ins who replace absent people. */
@NullMarked
package se.budkavle.bot.feature.absence;

import org.jspecify.annotations.NullMarked;
