/** Status rounds: asks everyone responsible, takes every answer, reminds, closes. */
package se.budkavle.bot.feature.round;
