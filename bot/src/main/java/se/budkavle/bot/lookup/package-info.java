/** What people type to name something that is stored: suggested while they type, found when it is sent. */
package se.budkavle.bot.lookup;
