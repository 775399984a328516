/** Tests of what happens when several people use a command or button at the same moment. */
package se.budkavle.bot.concurrency;
