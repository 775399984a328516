/** Starts the sandbox, with the people as whom testers act in it. */
package se.budkavle.bot.tryout;
