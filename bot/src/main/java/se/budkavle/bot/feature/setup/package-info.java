/** Gives the networks their rooms in the workspace: categories, channels and roles, linked or made, never deleted. */
package se.budkavle.bot.feature.setup;
