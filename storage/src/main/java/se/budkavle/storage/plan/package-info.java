/** The association's yearly plans: goals, activities and projects, and who answers the activities' status questions. */
@NullMarked
package se.budkavle.storage.plan;

import org.jspecify.annotations.NullMarked;
