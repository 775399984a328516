/**
 * Shows help to everyone, and health checks and the audit log to administrators. Makes and checks backups of the
 * database.
 */
@NullMarked
package se.budkavle.bot.feature.operations;

import org.jspecify.annotations.NullMarked;
