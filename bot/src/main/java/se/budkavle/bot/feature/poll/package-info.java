/** Date polls: a network is asked when it can meet, the times are ranked by seats, one is chosen. */
package se.budkavle.bot.feature.poll;
