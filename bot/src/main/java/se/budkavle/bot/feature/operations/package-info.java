/** Shows help to everyone, and health checks and the audit log to administrators. */
package se.budkavle.bot.feature.operations;
