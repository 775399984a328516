/** The plan: show it, say who answers for what, read a new one from a file. */
package se.budkavle.bot.feature.plan;
