/** Shows a proposal, keeps it as a draft until its author confirms it, and stores it then. */
package se.budkavle.bot.draft;
