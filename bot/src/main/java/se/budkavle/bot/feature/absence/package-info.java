/** Stores, shows and removes the absences of people, and who stands in for them. */
package se.budkavle.bot.feature.absence;
