/** Stores, shows and removes people's absences. A stand-in is a person who acts for an absent person. */
@NullMarked
package se.budkavle.bot.feature.absence;

import org.jspecify.annotations.NullMarked;
