/** A workplace for tests of features: real storage, real commands, a chat that remembers, a clock that can be moved. */
package se.budkavle.bot.testing;
