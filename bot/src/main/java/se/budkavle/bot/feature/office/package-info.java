/**
 * Assigns roles, such as chair, member or administrator, to people, and ends these roles. Handles requests for roles,
 * appointments to roles, and terms of office.
 */
@NullMarked
package se.budkavle.bot.feature.office;

import org.jspecify.annotations.NullMarked;
