/** Shows networks, their people and their vacant seats, and changes a network's settings. */
package se.budkavle.bot.feature.directory;
