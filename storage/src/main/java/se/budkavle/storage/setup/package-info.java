/**
 * Contains the Discord categories of areas of work, the Discord roles of networks, and the Discord accounts to which
 * the bot has assigned these roles.
 */
@NullMarked
package se.budkavle.storage.setup;

import org.jspecify.annotations.NullMarked;
