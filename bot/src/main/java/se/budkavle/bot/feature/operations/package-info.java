/** What people and administrators need to find their way: help, and what was changed. */
package se.budkavle.bot.feature.operations;
