/** The bot: its start and the beans that all its packages share. */
package se.budkavle.bot;
