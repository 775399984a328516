/** Stores, shows and removes the absences of people, and who stands in for them. */
@NullMarked
package se.budkavle.bot.feature.absence;

import org.jspecify.annotations.NullMarked;
