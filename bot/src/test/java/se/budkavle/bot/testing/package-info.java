/**
 * Helpers that run the whole bot in tests: with a real database, real commands, a chat that records messages, and a
 * clock that tests can move.
 */
package se.budkavle.bot.testing;
