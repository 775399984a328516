/** The association's voice: what the bot does. */
package se.budkavle.bot;
