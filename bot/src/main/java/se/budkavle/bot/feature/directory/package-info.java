/** Shows networks, who sits in them and which seats are vacant; holds the settings of a network. */
package se.budkavle.bot.feature.directory;
