/** Finds stored things that people name in options, and suggests them while they type. */
package se.budkavle.bot.lookup;
