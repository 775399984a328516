/** Tests of what happens when several people do the same thing at the same moment. */
package se.budkavle.bot.atonce;
