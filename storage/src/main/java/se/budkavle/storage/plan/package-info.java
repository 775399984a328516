/** The association's yearly plans: goals, activities and projects, and who answers about them in status rounds. */
@NullMarked
package se.budkavle.storage.plan;

import org.jspecify.annotations.NullMarked;
