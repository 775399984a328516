/** Shows people the stored data about them, erases people, and deletes rows after their retention periods. */
@NullMarked
package se.budkavle.bot.feature.privacy;

import org.jspecify.annotations.NullMarked;
