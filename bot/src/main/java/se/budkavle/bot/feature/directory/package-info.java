/** Who sits where: networks shown, roles asked for, given and ended. */
package se.budkavle.bot.feature.directory;
