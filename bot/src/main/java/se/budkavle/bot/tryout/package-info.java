/** Trying the bot out: the sandbox, and the people who act in it. */
package se.budkavle.bot.tryout;
